import { createRequire } from 'node:module'
import type { JsonEvents } from '../../src/core/json/grammar.ts'
import { pathOf } from './load.ts'

// The root installs none of the peers, so their types are unknown there: each loader says what it uses of its package.

const requireHere = createRequire(import.meta.url)

/** An ES module that `require` does not see. The name comes as a variable, so that the root does not look for it. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}

/** Is told of each token or value. */
export type Tell = (token: string) => void

/** Whoever reads JSON chunk by chunk. Throws what the reader throws. */
export interface JsonPeer {
  readonly name: string
  /** @param tell is left out to measure time. */
  read(chunks: Iterable<string>, tell?: Tell): void | Promise<void>
}

interface Writer {
  write(chunk: string): unknown
}

/** The readers to compare with, and ours. */
export async function jsonReaders(): Promise<JsonPeer[]> {
  return [
    await ours(),
    await guard(),
    await streamParser(),
    await jsonRiver(),
    clarinet(),
    await streamJson(),
    jsonParse(),
  ]
}

async function ours(): Promise<JsonPeer> {
  const { createHistory } = (await import(dist('history.js'))) as typeof import('../../src/core/history.ts')
  const { createJsonReader } = (await import(
    dist('json/json-reader.js')
  )) as typeof import('../../src/core/json/json-reader.ts')
  const silent: JsonEvents = { open() {}, close() {}, key() {}, scalar() {} }
  return {
    name: 'ours: the reader',
    read(chunks, tell) {
      const { ring } = createHistory()
      const reader = createJsonReader({ ring }, tell === undefined ? silent : telling(tell))
      let offset = 0
      for (const chunk of chunks) {
        for (let index = 0; index < chunk.length; index++) ring[offset++ & (ring.length - 1)] = chunk.charCodeAt(index)
        reader.read(offset)
      }
      reader.end()
      if (!reader.grammar.isLegal()) throw new Error('not legal')
      if (!reader.grammar.isComplete()) tell?.('not strict')
    },
  }
}

function telling(tell: Tell): JsonEvents {
  return {
    open: (isObject, start) => tell(`${isObject ? '{' : '['} ${start}`),
    close: (end) => tell(`close ${end}`),
    key: (start, end) => tell(`key ${start} ${end}`),
    scalar: (start, end) => tell(`value ${start} ${end}`),
  }
}

const dist = (file: string): string => new URL(`../../dist/core/${file}`, import.meta.url).href

async function guard(): Promise<JsonPeer> {
  const { createGuard } = await import('../../dist/index.js')
  return {
    name: 'ours: the whole guard',
    read(chunks) {
      const guard = createGuard({ format: 'json', policy: () => 'report' })
      for (const chunk of chunks) guard.push(chunk)
      guard.end()
    },
  }
}

async function streamParser(): Promise<JsonPeer> {
  interface Token {
    readonly token: number
    readonly value: unknown
    readonly offset: number
  }
  interface Tokenizer extends Writer {
    onToken: (token: Token) => void
    onError: (error: Error) => void
    end(): void
  }
  const { Tokenizer } = await load<{ Tokenizer: new (options: object) => Tokenizer }>('@streamparser/json')
  return {
    name: '@streamparser/json (tokenizer)',
    read(chunks, tell) {
      const tokenizer = new Tokenizer({ separator: '' })
      tokenizer.onToken = ({ token, value, offset }) => tell?.(`${token} ${offset} ${value}`)
      tokenizer.onError = (error) => {
        throw error
      }
      for (const chunk of chunks) tokenizer.write(chunk)
      tokenizer.end()
    },
  }
}

async function jsonRiver(): Promise<JsonPeer> {
  const { parse } = await load<{ parse: (chunks: AsyncIterable<string>) => AsyncIterable<unknown> }>('jsonriver')
  return {
    name: 'jsonriver (values)',
    async read(chunks, tell) {
      let last: unknown
      for await (const value of parse(later(chunks))) last = value
      tell?.(JSON.stringify(last))
    },
  }
}

async function* later(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks
}

function clarinet(): JsonPeer {
  interface Parser extends Writer {
    [event: `on${string}`]: (value?: unknown) => void
    close(): void
  }
  const { parser: create } = requireHere(pathOf('clarinet')) as { parser: () => Parser }
  return {
    name: 'clarinet',
    read(chunks, tell) {
      const parser = create()
      for (const event of ['value', 'key', 'openobject', 'closeobject', 'openarray', 'closearray']) {
        parser[`on${event}`] = (value) => tell?.(`${event} ${value}`)
      }
      parser.onerror = (error) => {
        throw error
      }
      for (const chunk of chunks) parser.write(chunk)
      parser.close()
    },
  }
}

async function streamJson(): Promise<JsonPeer> {
  interface Many {
    readonly values: readonly { readonly name: string; readonly value?: string }[]
  }
  const { jsonParser } = await load<{ jsonParser: (options: object) => (chunk: unknown) => Many | symbol }>(
    'stream-json/core/parser.js',
  )
  return {
    name: 'stream-json (core parser)',
    read(chunks, tell) {
      const parse = jsonParser({ packValues: false })
      const pass = (chunk: unknown): void => {
        const many = parse(chunk)
        if (tell === undefined || typeof many === 'symbol') return
        for (const { name, value } of many.values) tell(`${name} ${value}`)
      }
      for (const chunk of chunks) pass(chunk)
      pass(Symbol.for('object-stream.none'))
    },
  }
}

function jsonParse(): JsonPeer {
  interface Parser extends Writer {
    onToken: (token: number, value: unknown) => void
    onError: (error: Error) => void
    readonly offset: number
  }
  const Parser = requireHere(pathOf('jsonparse')) as new () => Parser
  return {
    name: 'jsonparse (tokens)',
    read(chunks, tell) {
      const parser = new Parser()
      parser.onToken = (token, value) => tell?.(`${token} ${parser.offset} ${value}`)
      parser.onError = (error) => {
        throw error
      }
      for (const chunk of chunks) parser.write(chunk)
    },
  }
}
