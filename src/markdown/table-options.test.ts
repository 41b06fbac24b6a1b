import { describe, expect, it } from 'vitest'
import { checkTableOptions, type TableOptions } from './table-options.ts'

const check = (options: unknown, more?: readonly string[]) => () =>
  checkTableOptions('tables', options as TableOptions, more)

describe('checkTableOptions', () => {
  it.each([[{}], [{ repairColumns: true, capColumns: false, extensions: [] }], [{ capColumns: undefined }]])(
    'should accept %j',
    (options) => {
      expect(check(options)).not.toThrow()
    },
  )

  it.each([
    [null, /null as `tables`: expected a record of options/],
    ['all', /"all" as `tables`: expected a record of options/],
    [{ padColumns: true }, /"padColumns" as `tables`.*repairColumns, capColumns, extensions/],
    [{ repairColumns: 1 }, /1 as `tables\.repairColumns`: expected true or false/],
    [{ extensions: {} }, /`tables\.extensions`: expected a list of micromark extensions/],
  ])('should refuse %j, and say what it expected', (options, message) => {
    expect(check(options)).toThrow(TypeError)
    expect(check(options)).toThrow(message)
  })

  it('should accept more options where there are more', () => {
    expect(check({ verify: true }, ['verify'])).not.toThrow()
    expect(check({ verify: true })).toThrow(/verify/)
    expect(check({ verify: 'no' }, ['verify'])).toThrow(/tables\.verify/)
  })
})
