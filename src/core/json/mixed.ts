/** One hash of two. */
export function mixed(hash: number, next: number): number {
  const product = Math.imul(hash ^ next, 0x9e3779b1)
  return ((product ^ (product >>> 15)) + Math.imul(hash, 31)) | 0
}
