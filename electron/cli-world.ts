/** What the commands of the command line do to the world: workbooks, files and folders. */

import { mkdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type Fault, type Result, refuse, succeed } from '../core/result'
import { inertField } from '../core/wording/spreadsheet'
import { visible } from '../core/wording/visible'
import { accountName } from './account'
import { hindranceFault, openHere } from './holding'
import { readAtMost } from './read-bounded'
import { fileFault, folderFault } from './store/database'
import { versionsIn } from './store/versions'
import { type Author, openWorkbook, type Purpose, type Workbook } from './store/workbook'

/** What the command line needs of the world; tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly resources: string
  readonly now: () => Date
  /** Where the program keeps its settings and the versions of workbooks; without it there are none. */
  readonly dataFolder?: string
}

/** What a command answers: words for standard output; `findings` where it found something wrong, which is exit code 1. */
export type Answer = string | { readonly text: string; readonly findings: boolean }

export function author(terminal: Terminal): Author {
  const { dataFolder } = terminal
  return { who: () => accountName(), now: terminal.now, ...(dataFolder === undefined ? {} : { versions: versionsIn(dataFolder) }) }
}

/** The bytes of a file; refused with `tooLarge` where there are more than `most`. */
export function readBytes(path: string, most: number, tooLarge: Fault): Result<Uint8Array> {
  try {
    const bytes = readAtMost(path, most)
    return bytes === undefined ? refuse(tooLarge) : succeed(bytes)
  } catch (error) {
    const fault = fileFault(error, path)
    return refuse(fault.kind === 'not-a-workbook' ? { kind: 'file-unreadable', path, detail: basename(path) } : fault)
  }
}

/** Fields as a line for the terminal or a spreadsheet: nothing in them is unseen, and none is a formula. */
export function tabbedLine(fields: readonly (string | number)[]): string {
  return `${fields.map((field) => inertField(visible(`${field}`))).join('\t')}\n`
}

export function makeFolder(path: string): Result<null> {
  try {
    mkdirSync(path, { recursive: true })
    return succeed(null)
  } catch (error) {
    return refuse(folderFault(error, resolve(path)))
  }
}

export function readingWorkbook<Value>(file: string, terminal: Terminal, act: (workbook: Workbook) => Result<Value>): Result<Value> {
  return withWorkbook(file, terminal, act, 'read')
}

/** Acts on a workbook that stays open for as long as that takes. */
export async function workbookFor<Value>(
  file: string,
  terminal: Terminal,
  purpose: 'change' | 'read',
  act: (workbook: Workbook) => Promise<Result<Value>>
): Promise<Result<Value>> {
  const workbook = openFor(resolve(file), author(terminal), purpose)
  if (!workbook.ok) return workbook
  try {
    return await act(workbook.value)
  } finally {
    workbook.value.close()
  }
}

export function withWorkbook<Value>(file: string, terminal: Terminal, act: (workbook: Workbook) => Result<Value>, purpose: Purpose = 'change'): Result<Value> {
  const workbook = openFor(resolve(file), author(terminal), purpose)
  if (!workbook.ok) return workbook
  try {
    return act(workbook.value)
  } finally {
    workbook.value.close()
  }
}

/** Who changes a workbook holds its lock meanwhile, and is refused where another has it open; who reads needs none. */
function openFor(path: string, changer: Author, purpose: Purpose): Result<Workbook> {
  if (purpose !== 'change') return openWorkbook(path, changer, purpose)
  const held = openHere(path, changer)
  const hindrance = held.ok ? held.value.opened.hindrance : null
  if (!held.ok || hindrance?.kind !== 'held') return held
  held.value.close()
  return refuse(hindranceFault(hindrance, path))
}
