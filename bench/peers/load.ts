import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const requireHere = createRequire(import.meta.url)

/**
 * An ES module of `bench/peers/node_modules`. The name comes as a variable, so that the root, where no peer is installed, does
 * not look for it.
 */
export async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(pathOf(name)).href)) as Module
}

/** @throws {Error} if the peer is not installed. */
export function pathOf(name: string): string {
  try {
    return requireHere.resolve(name)
  } catch (cause) {
    throw new Error(`The peer ${name} could not be loaded. Run \`npm ci --prefix bench/peers\` first.`, { cause })
  }
}
