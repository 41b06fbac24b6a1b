import { defineDetector } from '../../core/define-detector.ts'
import { excerpt } from '../../core/excerpt.ts'
import { toPathStep } from '../../core/json/to-path-step.ts'
import type { Answer, MemberUnit } from '../../core/types.ts'
import { createObjectWatch, type ObjectWatch, type Problem } from './object-watch.ts'
import { shapesAt } from './shapes-at.ts'

/** Keys of JSON that do not come as the schema declares them. Sightings: key-order.md. */
export const keyOrder = defineDetector({
  name: 'key-order',
  sees: ['member'],
  zones: ['json'],
  defaults: {
    /** The most problems that are reported; of equal items of an array only the first counts. */
    most: 32,
  },
  pathology: () => 4,
  start({ most }, { shape }) {
    // objects that are open, by their path; one of a text that was never finished may be among them
    const objects = new Map<string, { readonly start: number; readonly watch: ObjectWatch }>()
    const reported = new Set<string>()

    function watchOf(path: string, start: number): ObjectWatch {
      const known = objects.get(path)
      if (known?.start === start) return known.watch
      const watch = createObjectWatch(shape === undefined ? [] : shapesAt(shape, path))
      objects.set(path, { start, watch })
      return watch
    }

    function problemOf({ of, text, path, objectStart }: MemberUnit): Problem | undefined {
      const watch = watchOf(path, objectStart)
      if (of === 'key') return watch.key(text)
      if (of === 'text') return watch.text(text)
      objects.delete(path)
      return watch.end()
    }

    function report({ key, what }: Problem, { start, path }: MemberUnit): Answer | undefined {
      // what is wrong in one item is wrong in most
      const place = `${path.replace(INDEX, '*')} ${what}`
      if (reported.has(place) || reported.size >= most) return undefined
      reported.add(place)
      const name = toPathStep(key)
      return {
        finding: { level: 'soft', start, of: excerpt(what), times: 1, path: path === '' ? name : `${path}.${name}` },
      }
    }

    return (unit) => {
      if (unit.type !== 'member') return undefined
      const problem = problemOf(unit)
      return problem && report(problem, unit)
    }
  },
})

/** A step that is a number. */
const INDEX = /(?<=^|\.)\d+(?=\.|$)/g
