import { describe, expect, it } from 'vitest'
import { foldOf } from './fold-of.ts'

describe('the halves', () => {
  it('should be of about one size', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `text-${index}`)
    const first = ids.filter((id) => foldOf(id) === 0).length
    expect(Math.abs(first - 500)).toBeLessThan(60)
  })

  it('should keep the documents of a package together, whatever their kind', () => {
    const folds = Array.from({ length: 20 }, (_, index) => foldOf(`kind-${index}/@a+package@@path+${index}.js`))
    expect(new Set(folds).size).toBe(1)
  })
})
