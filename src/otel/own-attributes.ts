import type { Attributes, AttributeValue } from '@opentelemetry/api'
import { NAMES } from './names.ts'

/** Fields of ours under our own namespace, without those that are not there. */
export function ownAttributes(fields: Readonly<Record<string, AttributeValue | undefined>>): Attributes {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [NAMES.own + name, value]))
}
