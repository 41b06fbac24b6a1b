import { describe, expect, it } from 'vitest'
import * as core from '../src/core/index.ts'
import * as testing from '../src/corpus-kit/index.ts'
import * as main from '../src/index.ts'
import * as otel from '../src/otel/index.ts'
import * as regeneration from '../src/regenerate/index.ts'
import * as node from '../src/streams/node-transform.ts'

/** A name that appears here is a promise: whoever takes one away breaks somebody's build. */
describe('public names', () => {
  it('should be these of `unstutter`', () => {
    expect(Object.keys(main).sort()).toEqual([
      'ADVICE',
      'EndingError',
      'REGISTRY',
      'adviseSchema',
      'clean',
      'closeJson',
      'createCallGuard',
      'createCleaner',
      'createConversation',
      'createGuard',
      'createGuardStream',
      'guardIterable',
      'lintPrompt',
      'scan',
    ])
  })

  it('should be these of `unstutter/core`', () => {
    expect(Object.keys(core).sort()).toEqual(['DEFAULT_ACTIONS', 'ZONES', 'createGuardWith', 'defineDetector'])
  })

  it('should be these of `unstutter/node`', () => {
    expect(Object.keys(node).sort()).toEqual(['createGuardTransform'])
  })

  it('should be these of `unstutter/otel`', () => {
    expect(Object.keys(otel).sort()).toEqual(['createRecorder'])
  })

  it('should be these of `unstutter/regenerate`', () => {
    expect(Object.keys(regeneration).sort()).toEqual([
      'checkParameters',
      'readFinishReason',
      'regenerate',
      'regenerateText',
    ])
  })

  it('should be these of `unstutter/testing`', () => {
    expect(Object.keys(testing).sort()).toEqual(['chunkings', 'parseCorpus', 'runCase'])
  })

  it('should be these of the registry, in the order in which detectors see a unit', () => {
    expect(Object.keys(main.REGISTRY)).toEqual([
      'separator-run',
      'cell-padding',
      'blank-run',
      'escape-run',
      'char-flood',
      'looping-text',
      'counter-loop',
      'restated-text',
      'repeated-value',
      'key-order',
    ])
  })
})
