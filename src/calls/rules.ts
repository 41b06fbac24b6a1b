import { misuse } from '../core/misuse.ts'
import { hash } from './hash.ts'

/** What is known of a tool. */
export interface ToolRule {
  readonly name: string
  /** What of the arguments counts as the same call: anything that JSON can hold. @default all of them */
  readonly loopKey?: (given: unknown) => unknown
  /** What of a result counts as the same result, where results hold times or the like. @default all of it */
  readonly resultKey?: (value: unknown) => unknown
  /** Whether the tool is made to be asked again and again. @default false */
  readonly polling?: boolean
}

/** Where the rules of tools come from. */
export interface RuleOptions {
  /** The tools that were offered, by name or with their rules: a call to any other is a defect at once. */
  readonly tools?: readonly (string | ToolRule)[]
  /** What of the arguments counts as the same call, by tool. Called with the arguments, or with their text if it is no JSON. */
  readonly loopKeys?: Readonly<Record<string, (given: unknown) => unknown>>
  /** What of a result counts as the same result, by tool. */
  readonly resultKeys?: Readonly<Record<string, (value: unknown) => unknown>>
  /** Tools whose nature is polling: the same call again is fine. Names, or a record from name to `true`. */
  readonly polling?: readonly string[] | Readonly<Record<string, boolean>>
}

/** The rules of all tools, ready for use. */
export interface Rules {
  /** The names that were offered; absent if nobody said. */
  readonly offered?: ReadonlySet<string>
  readonly polling: ReadonlySet<string>
  readonly loopKeys: ReadonlyMap<string, (given: unknown) => unknown>
  /** By the hash of the name: of earlier calls no more is known. */
  readonly resultKeys: ReadonlyMap<number, (value: unknown) => unknown>
}

/** @throws {TypeError} on options of the wrong type. */
export function toRules({ tools, loopKeys, resultKeys, polling }: RuleOptions): Rules {
  if (tools !== undefined && !Array.isArray(tools)) throw misuse('tools', tools, 'a list of names or rules')
  const rules = (tools ?? []).map((tool) => checkedRule(tool))
  const of = (name: 'loopKey' | 'resultKey') =>
    rules.flatMap((rule) => (rule[name] === undefined ? [] : [[rule.name, rule[name]] as const]))
  return {
    ...(tools !== undefined && { offered: new Set(rules.map(({ name }) => name)) }),
    polling: new Set([...rules.filter((rule) => rule.polling).map(({ name }) => name), ...namesOf(polling)]),
    loopKeys: new Map([...of('loopKey'), ...functionsOf('loopKeys', loopKeys)]),
    resultKeys: new Map(
      [...of('resultKey'), ...functionsOf('resultKeys', resultKeys)].map(([name, key]) => [hash(name), key]),
    ),
  }
}

function checkedRule(tool: string | ToolRule): ToolRule {
  const rule = typeof tool === 'string' ? { name: tool } : tool
  if (typeof rule !== 'object' || rule === null || typeof rule.name !== 'string')
    throw misuse('tools', tool, 'a name, or a record with a name')
  for (const name of ['loopKey', 'resultKey'] as const) {
    const given = rule[name]
    if (given !== undefined && typeof given !== 'function') throw misuse(`tools.${name}`, given, 'a function')
  }
  if (rule.polling !== undefined && typeof rule.polling !== 'boolean')
    throw misuse('tools.polling', rule.polling, 'true or false')
  return rule
}

type Entries = readonly (readonly [string, (value: unknown) => unknown])[]

function functionsOf(option: string, given: RuleOptions['loopKeys'] = {}): Entries {
  if (typeof given !== 'object' || given === null) throw misuse(option, given, 'a record from tool to function')
  for (const [name, key] of Object.entries(given)) {
    if (typeof key !== 'function') throw misuse(`${option}['${name}']`, key, 'a function')
  }
  return Object.entries(given)
}

function namesOf(polling: RuleOptions['polling'] = []): readonly string[] {
  if (typeof polling !== 'object' || polling === null) throw misuse('polling', polling, 'names of tools')
  const entries = Array.isArray(polling) ? polling.map((name) => [name, true] as const) : Object.entries(polling)
  for (const [name, value] of entries) {
    if (typeof name !== 'string') throw misuse('polling', name, 'the name of a tool')
    if (typeof value !== 'boolean') throw misuse(`polling['${name}']`, value, 'true or false')
  }
  return entries.filter(([, value]) => value).map(([name]) => name)
}
