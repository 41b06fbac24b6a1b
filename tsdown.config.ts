import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
}

const manifest = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as Manifest

// package.json is the only list of entries: every `dist/x.js` it names is built from `src/x.ts`.
const entry = [...Object.values(manifest.exports), ...Object.values(manifest.bin)]
  .map((target) => (typeof target === 'string' ? target : target.default))
  .filter((target) => target.endsWith('.js'))
  .map((target) => target.replace(/^(\.\/)?dist\//, 'src/').replace(/\.js$/, '.ts'))

export default defineConfig({
  entry,
  format: 'esm',
  // One file out per file in: dist/core needs nothing outside itself, stack traces name the source, no chunk has a hash.
  // No dependency is bundled, so `neutral` is right for the Node entries, too.
  unbundle: true,
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  target: 'es2023',
  fixedExtension: false,
  minify: false,
  dts: { sourcemap: true },
  sourcemap: true,
  // The source is in the package; a second copy inside the maps would double its size.
  outputOptions: { sourcemapExcludeSources: true },
  report: false,
})
