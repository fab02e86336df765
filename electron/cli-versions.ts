/** The commands that list the versions of a workbook and put one in the place of the present. */

import { resolve } from 'node:path'
import { type Result, refuse, succeed } from '../core/result'
import type { Difference, Version } from '../core/versions/version'
import { oneFile, parseWords, reasonOf, UsageError } from './cli-words'
import { author, readingWorkbook, type Terminal, workbookFor } from './cli-world'
import { makeVersion } from './store/make-version'

/** Lists the versions, newest first: number, time, why it was made, bytes, what differs from now, file. */
export function versionsCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseWords(args, { json: { type: 'boolean' } })
  return readingWorkbook(oneFile(positionals), terminal, (workbook) => {
    const versions = workbook.versions()
    return succeed(values.json ? `${JSON.stringify({ folder: workbook.versionFolder, versions }, null, 1)}\n` : versions.map(lineOf).join(''))
  })
}

/** Makes all that can be edited what it was in a version, as one step of undo; what there was becomes a version first. VERSION: its number in the list, or its file. */
export async function restoreCommand(args: readonly string[], terminal: Terminal): Promise<Result<string>> {
  const { values, positionals } = parseWords(args, { reason: { type: 'string' } })
  const [file, wanted, ...others] = positionals
  if (file === undefined || wanted === undefined || others.length > 0) throw new UsageError({ kind: 'version-needed' })
  return workbookFor(file, terminal, 'change', async (workbook) => {
    const versions = workbook.versions()
    const version = versions.find((each, index) => each.file === wanted || `${index + 1}` === wanted)
    const { versions: folder } = author(terminal)
    if (version === undefined || folder === undefined) return refuse({ kind: 'version-unknown', version: wanted })
    const images = workbook.readVersion(version.file)
    if (!images.ok) return images
    const kept = await makeVersion({ path: resolve(file), versions: folder, reason: 'restored', at: terminal.now().toISOString() })
    if (!kept.ok) return kept
    const restored = workbook.restore(images.value, reasonOf(values.reason))
    return restored.ok ? succeed(`${kept.value}\n`) : restored
  })
}

function lineOf({ at, reason, size, differences, file }: Version, index: number): string {
  return `${[index + 1, at, reason, size, differences === null ? '?' : said(differences), file].join('\t')}\n`
}

/** "cell 3 (networks 2023, …), block 1 (b2)". */
function said(differences: readonly Difference[]): string {
  if (differences.length === 0) return '-'
  return differences
    .map(({ kind, count, first }) => {
      const names = first.map(({ code, period }) => (period === null ? code : `${code} ${period}`)).join(', ')
      return `${kind} ${count} (${names}${count > first.length ? ', …' : ''})`
    })
    .join(', ')
}
