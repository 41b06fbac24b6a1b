/** The least that anything which reads every character can do: the yardstick for throughput. */
export function createFloor(): { push(chunk: string): void; sum(): number } {
  let total = 0
  return {
    push(chunk) {
      let sum = total
      for (let i = 0; i < chunk.length; i++) sum = (sum + chunk.charCodeAt(i)) | 0
      total = sum
    },
    sum: () => total,
  }
}
