import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAtomicFile } from './atomic-file.ts'

describe('createAtomicFile', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unstutter-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('should show nothing under the name before the commit', () => {
    const path = join(folder, 'a')
    const file = createAtomicFile(path)
    file.write(Buffer.from('new'))
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^a\.tmp\./)])
    file.commit()
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('should leave nothing when discarded, and the file when discarded after the commit', () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'old')
    const first = createAtomicFile(path)
    first.write(Buffer.from('new'))
    first.discard()
    expect(readdirSync(folder)).toEqual(['a'])
    expect(readFileSync(path, 'utf8')).toBe('old')
    const second = createAtomicFile(path)
    second.commit({ backup: true })
    second.discard()
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('should leave the old file and its backup alone if the name of the backup is taken', () => {
    const path = join(folder, 'a')
    writeFileSync(path, 'old')
    writeFileSync(`${path}.bak`, 'precious')
    const file = createAtomicFile(path)
    expect(() => file.commit({ backup: true })).toThrow(/EEXIST/)
    file.discard()
    expect(readdirSync(folder)).toEqual(['a', 'a.bak'])
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe('precious')
  })

  it('should leave no backup behind if the name cannot be taken', () => {
    const path = join(folder, 'a')
    mkdirSync(join(path, 'full'), { recursive: true })
    const file = createAtomicFile(path)
    expect(() => file.commit()).toThrow()
    file.discard()
    expect(readdirSync(folder)).toEqual(['a'])
  })
})
