/** The program's own settings: interface language and recent workbooks. Lost or garbled settings are no fault: defaults take their place. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { personName, screens, themes } from '../core/contract'
import { languages } from '../core/entry/indicator'
import { z } from '../core/schema'
import { replaceFile } from './files/whole-file'

const settings = z.object({
  language: z.enum(languages).nullable(),
  recent: z.array(z.object({ path: z.string().min(1), name: z.string(), openedAt: z.string() })).max(50),
  /** The workbook that was open last, or null where it was closed. */
  last: z.string().nullable(),
  /** A figure that was being typed and not yet entered, with its workbook. */
  typing: z
    .object({ path: z.string(), entry: z.object({ indicator: z.string(), period: z.string(), text: z.string() }) })
    .nullable()
    .catch(null),
  /** The name under which changes are journalled; null: that of the system account. */
  person: personName.nullable().catch(null),
  theme: z.enum(themes).catch('system'),
  place: z
    .object({
      screen: z.enum(screens),
      cell: z.object({ indicator: z.string(), period: z.string() }).nullable(),
      block: z.string().nullable()
    })
    .nullable()
    .catch(null),
  toured: z.boolean().catch(false),
  /** The desktop window as it was last; null where it was never moved. */
  window: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximised: z.boolean() }).nullable().catch(null)
})

export type Settings = z.infer<typeof settings>
/** Where the desktop window stands: in pixels of the screen, as it is when it is not maximised. */
export type WindowPlace = NonNullable<Settings['window']>

const defaults: Settings = { language: null, recent: [], last: null, typing: null, person: null, theme: 'system', place: null, toured: false, window: null }
const MOST_RECENT = 12

export function readSettings(folder: string): Settings & { readonly first: boolean } {
  try {
    return { ...settings.parse(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))), first: false }
  } catch {
    return { ...defaults, first: true }
  }
}

/** Written beside and renamed over, so that the file is whole or as before. A folder that cannot be written loses settings, not work. */
export function writeSettings(folder: string, next: Settings): void {
  try {
    replaceFile(join(folder, 'settings.json'), `${JSON.stringify(settings.parse(next), null, 1)}\n`)
  } catch {
    return
  }
}

/** The settings after a workbook was opened: first of the recent ones, and to be opened again. */
export function withOpened(before: Settings, workbook: { readonly path: string; readonly name: string }, now: Date): Settings {
  const others = before.recent.filter(({ path }) => path !== workbook.path)
  const recent = [{ path: workbook.path, name: workbook.name, openedAt: now.toISOString() }, ...others].slice(0, MOST_RECENT)
  return { ...before, recent, last: workbook.path }
}
