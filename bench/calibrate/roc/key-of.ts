/** Name of a detector whose limits are multiplied. At 1 it is the detector itself. */
export function keyOf(detector: string, scale: number): string {
  return scale === 1 ? detector : `${detector}@${scale}`
}
