import { readFileSync } from 'node:fs'
import { load, pathOf } from '../load.ts'
import type { Rule } from './rule.ts'

const PACKAGE = '@google/gemini-cli-core'
const SERVICE = `${PACKAGE}/dist/src/services/loopDetectionService.js`

interface Core {
  readonly Config: new (parameters: object) => object
  readonly GeminiEventType: { readonly Content: string }
}

interface Service {
  readonly LoopDetectionService: new (
    context: object,
  ) => {
    addAndCheck(event: { readonly type: string; readonly value: string }): { readonly count: number }
  }
}

/** The loop detection of gemini-cli as shipped, on content events. Only a turn's start may ask a model: none is asked. */
export async function loadGeminiCli(): Promise<Rule> {
  const { Config, GeminiEventType } = await load<Core>(PACKAGE)
  const { LoopDetectionService } = await load<Service>(SERVICE)
  const folder = import.meta.dirname
  const config = new Config({
    sessionId: 'bench',
    model: 'none',
    targetDir: folder,
    cwd: folder,
    debugMode: false,
    // a detected loop would otherwise be reported over the network
    usageStatisticsEnabled: false,
    telemetry: { enabled: false },
  })
  const type = GeminiEventType.Content
  const { version } = JSON.parse(readFileSync(pathOf(`${PACKAGE}/package.json`), 'utf8')) as { version: string }
  return {
    name: 'gemini-cli',
    note: `\`LoopDetectionService\` of \`${PACKAGE}\` ${version}, fed content events; the check by a model is off`,
    start: () => {
      const service = new LoopDetectionService(config)
      return { push: (value) => service.addAndCheck({ type, value }).count > 0, end: () => false }
    },
  }
}
