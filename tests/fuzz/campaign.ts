/**
 * Fuzzed calls of the contract through the program's one door, over a real session and real workbooks. After every call:
 * the answer is a well-formed envelope, and nothing was written that the call may not write. From time to time, and at the
 * end of each workbook: SQLite's check, the journal's chain, and the content against what the journal says of it.
 */

import { existsSync } from 'node:fs'
import { contract, type Envelope } from '../../core/contract'
import { type CallName, callNames } from '../../core/contract-names'
import { languages } from '../../core/entry/indicator'
import type { Fault } from '../../core/result'
import { faultMessage } from '../../core/wording/messages'
import { dispatch } from '../../electron/dispatch'
import { createHandlers } from '../../electron/handlers'
import { checkChain } from '../../electron/store/chain'
import { connect, type Database } from '../../electron/store/database'
import { unjournalled } from '../../electron/store/unjournalled'
import { checkFile } from '../../electron/store/workbook'
import { chance } from '../damage/harm'
import { type Draw, garbage, maker, spoiled } from './inputs'
import { stockOf } from './stock'
import { makeWorld } from './world'

export type Tally = {
  calls: number
  answered: number
  /** Refused at the door, for what they are. */
  malformed: number
  /** Well-formed, and refused by a handler. */
  refused: number
  changes: number
  workbooks: number
  /** Bytes of the heap after a collection, each hundredth of the way; empty where the collector is not at hand. */
  readonly heap: number[]
  readonly wrong: string[]
}

export type Campaign = { readonly calls: number; readonly seed: number; readonly folder: string; readonly tell?: (tally: Tally) => void }

/** Calls with one workbook, before another takes its place. */
const ROUND = 1_500
/** Calls between two looks at the whole workbook. */
const LOOK = 250
/** Wrong things that are told. */
const TOLD = 20

/** These calls put another workbook in the place of the open one, are slow, or both. */
const SELDOM: readonly CallName[] = [
  'newWorkbook',
  'openWorkbook',
  'openSample',
  'closeWorkbook',
  'openAgain',
  'receiveWorkbook',
  'recoverWorkbook',
  'lookAtVersion',
  'checkSpelling',
  'suggestSpelling',
  'learnWord',
  'restoreVersion'
]
const SELDOM_ONE_IN = 12
/** Calls that may say of a file that it is damaged, for they are given one that is. */
const OPENING: readonly CallName[] = ['newWorkbook', 'openWorkbook', 'receiveWorkbook', 'recoverWorkbook', 'openAgain']
const STRANGE_NAMES = ['', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'readworkbook', 'appState ', '\u0000', 'x'.repeat(10_000)]
/** Processes that end too early, which the world makes happen, are faults of the program by rule; others are thrown errors. */
const ENDED = /^(?:change|export|version|pages|check|spelling: .*)$/

export async function runFuzz({ calls, seed, folder, tell = () => {} }: Campaign): Promise<Tally> {
  const draw = chance(seed)
  const tally: Tally = { calls: 0, answered: 0, malformed: 0, refused: 0, changes: 0, workbooks: 0, heap: [], wrong: [] }
  const wrong = (what: string): void => {
    if (tally.wrong.length < TOLD) tally.wrong.push(`call ${tally.calls}: ${what}`)
  }
  const world = makeWorld(folder, draw)
  const make = maker(stockOf(world.paths, world.workbooks))
  const program = createHandlers(world.ports)
  const watch = watcher(wrong)
  const thrown = catchErrors(wrong)
  const call = async (name: string, input: unknown): Promise<void> => {
    tally.calls += 1
    const said = await answerOf(name, input)
    if (said === undefined) return
    const isAllowed = isCall(name) && allows(name, input ?? undefined)
    judge(name, isAllowed, said, wrong)
    if (said.ok) tally.answered += 1
    else if (isAllowed) tally.refused += 1
    else tally.malformed += 1
    if (watch.after(name, said.ok)) tally.changes += 1
    await watch.follow(await openPath())
  }
  const answerOf = async (name: string, input: unknown): Promise<Envelope<unknown> | undefined> => {
    try {
      return await dispatch(program.handlers, name, input)
    } catch (error) {
      wrong(`${name} threw ${error}`)
      return undefined
    }
  }
  const openPath = async (): Promise<string | undefined> => {
    const state = await program.handlers.appState(undefined)
    return state.ok && state.value.workbook?.readOnly === false ? state.value.workbook.path : undefined
  }
  try {
    while (tally.calls < calls && tally.wrong.length < TOLD) {
      const path = world.another(undefined)
      await call('openWorkbook', { path: null })
      if ((await openPath()) !== path) wrong('the workbook was not opened')
      tally.workbooks += 1
      for (let left = Math.min(ROUND, calls - tally.calls); left > 0; left -= 1) {
        await call(...drawCall(draw, make))
        if (tally.calls % LOOK === 0) watch.look()
        if (tally.calls % Math.max(1, Math.floor(calls / 100)) === 0 && globalThis.gc) {
          await world.rest()
          globalThis.gc()
          tally.heap.push(process.memoryUsage().heapUsed)
        }
      }
      await world.rest()
      const open = await openPath()
      watch.look()
      await call('closeWorkbook', undefined)
      const sound = open !== undefined && existsSync(open) ? checkFile(open) : undefined
      if (sound?.ok === false) wrong(`${open} is not sound: ${JSON.stringify(sound.faults)}`)
      tell(tally)
    }
  } finally {
    await world.rest()
    watch.close()
    program.close()
    thrown.release()
  }
  return tally
}

function allows(name: CallName, input: unknown): boolean {
  try {
    return contract[name].input.safeParse(input).success
  } catch {
    return false
  }
}

function isCall(name: string): name is CallName {
  return callNames.some((each) => each === name)
}

function drawCall(draw: Draw, make: ReturnType<typeof maker>): readonly [name: string, input: unknown] {
  const drawn = callNames[draw(callNames.length)] ?? 'appState'
  const name = SELDOM.includes(drawn) && draw(SELDOM_ONE_IN) > 0 ? 'writeCells' : drawn
  const input = make(contract[name].input, draw)
  switch (draw(10)) {
    case 0:
      return draw(5) === 0 ? [STRANGE_NAMES[draw(STRANGE_NAMES.length)] ?? '', input] : [name, garbage(draw)]
    case 1:
    case 2:
    case 3:
      return [name, spoiled(input, draw)]
    default:
      return [name, input]
  }
}

/** Holds an answer to the shape of an envelope, and a refusal to its words in every language. */
function judge(name: string, isAllowed: boolean, said: Envelope<unknown>, wrong: (what: string) => void): void {
  if (Reflect.get({}, 'polluted') !== undefined) wrong(`${name} changed the prototype of all objects`)
  if (said?.ok === true) {
    if (!('value' in said)) wrong(`${name}: an answer without a value`)
    if (!isAllowed) wrong(`${name}: an input that the contract does not allow was answered`)
    return
  }
  if (said?.ok !== false || !Array.isArray(said.faults) || said.faults.length === 0) {
    wrong(`${name}: no envelope ${JSON.stringify(said)?.slice(0, 200)}`)
    return
  }
  for (const fault of said.faults) judgeFault(name, isAllowed, fault, wrong)
}

function judgeFault(name: string, isAllowed: boolean, fault: Fault, wrong: (what: string) => void): void {
  for (const language of languages) if (faultMessage(fault, language).trim() === '') wrong(`${name}: no words for ${fault.kind}`)
  if (!isAllowed && fault.kind !== 'request-refused') wrong(`${name}: a malformed call came as far as ${JSON.stringify(fault)}`)
  if (fault.kind === 'program-fault' && !ENDED.test(fault.detail)) wrong(`${name}: ${JSON.stringify(fault)}`)
  if (fault.kind === 'journal-damaged') wrong(`${name}: ${JSON.stringify(fault)}`)
  if (fault.kind === 'damaged-workbook' && !OPENING.some((each) => each === name)) wrong(`${name}: ${JSON.stringify(fault)}`)
}

/** Looks at the open workbook over a connection of its own, to which SQLite says whether anybody else wrote. */
function watcher(wrong: (what: string) => void) {
  let seen: { readonly path: string; readonly database: Database; version: unknown } | undefined
  const versionOf = (database: Database): unknown => database.pragma('data_version', { simple: true })
  return {
    /** Whether the call wrote into the workbook; wrong where it may not have. */
    after: (name: string, isAnswered: boolean): boolean => {
      if (seen === undefined) return false
      const version = versionOf(seen.database)
      if (version === seen.version) return false
      seen.version = version
      const mayWrite = isCall(name) && isAnswered && contract[name].changes === 'workbook'
      if (!mayWrite && !isSwitch(name)) wrong(`${name} ${isAnswered ? 'changes nothing' : 'was refused'} and wrote into the workbook`)
      return mayWrite
    },
    follow: async (path: string | undefined): Promise<void> => {
      if (seen?.path === path) return
      seen?.database.close()
      seen = undefined
      if (path === undefined) return
      const database = connect(path)
      seen = { path, database, version: versionOf(database) }
    },
    look: (): void => {
      if (seen === undefined) return
      const { database } = seen
      if (database.pragma('integrity_check', { simple: true }) !== 'ok') wrong('SQLite finds the workbook damaged')
      if (!checkChain(database).holds) wrong('the chain of the journal does not hold')
      const strays = unjournalled(database)
      if (strays.length > 0) wrong(`not as the journal says: ${JSON.stringify(strays.slice(0, 5))}`)
    },
    close: (): void => {
      seen?.database.close()
    }
  }
}

/** Whether the call may put another workbook in the place of the open one, whose log is then worked in. */
function isSwitch(name: string): boolean {
  return isCall(name) && contract[name].changes === 'program' && /Workbook$|Sample$|Again$|Version$/.test(name)
}

/** What is thrown where nobody takes it, or is told by the door as an error, is wrong. */
function catchErrors(wrong: (what: string) => void): { readonly release: () => void } {
  const told = console.error
  const stray = (error: unknown): void => wrong(`nobody took ${error}`)
  console.error = (error: unknown) => wrong(`a handler threw ${error instanceof Error ? error.stack : error}`)
  process.on('unhandledRejection', stray)
  process.on('uncaughtException', stray)
  return {
    release: () => {
      console.error = told
      process.off('unhandledRejection', stray)
      process.off('uncaughtException', stray)
    }
  }
}

/**
 * By how much the heap grew beyond what it swings by anyway: the mean of its last tenth against that of its second, with the
 * spread of all samples of the second tenth as its bound, and never less than a megabyte.
 */
export function growth(heap: readonly number[]): { readonly grown: number; readonly bound: number } {
  const mean = (samples: readonly number[]) => samples.reduce((sum, each) => sum + each, 0) / Math.max(1, samples.length)
  const early = heap.slice(10, 20)
  return { grown: mean(heap.slice(-10)) - mean(early), bound: Math.max(1_048_576, Math.max(...early) - Math.min(...early)) }
}
