import type { GoodRecord } from '../batch/record.ts'
import type { Session } from './session.ts'

/** Finds out whether lines that are taken for texts hold their text in a field. */
export interface FieldHint {
  look(record: GoodRecord): void
  /** Tells it, if there was such a line. */
  say(): void
}

export function createFieldHint(file: string, session: Session): FieldHint {
  let line: number | undefined
  return {
    look(record) {
      if (line === undefined && record.texts.some(({ text }) => holdsText(text))) line = record.line
    },
    say() {
      if (line === undefined) return
      session.say(
        `${file}:${line}: the record has a string field "text", but the whole line was taken for the text; ` +
          '--field text closes the field',
      )
    },
  }
}

/** A line that is not complete holds nothing for sure: it is what a model wrote, and was cut off. */
function holdsText(line: string): boolean {
  // most lines need not be parsed
  if (!line.includes('"text"')) return false
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  } catch {
    return false
  }
}
