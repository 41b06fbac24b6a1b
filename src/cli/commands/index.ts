import type { Command } from '../command.ts'
import { clean } from './clean.ts'
import { demo } from './demo.ts'
import { explain } from './explain.ts'
import { scan } from './scan.ts'

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [clean, scan, explain, demo]
