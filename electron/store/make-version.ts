/** Making a version: SQLite's online copy, opened and checked under another name before it counts. */

import { basename } from 'node:path'
import { type Result, refuse, succeed } from '../../core/result'
import type { VersionReason } from '../../core/versions/version'
import { connect, copyOnline, fileFault, storeFault } from './database'
import { stateOf, stateOfFile } from './seals'
import { finishVersion, listVersions, makeVersionFolder, noteSource, pruneVersions, removeVersion, unfinished, versionFolder, versionPath } from './versions'
import { checkFile, workbookName } from './workbook'

/** `path`: where the workbook lies; `file`: where it is read, if elsewhere. */
export type VersionJob = {
  readonly path: string
  readonly file?: string
  readonly versions: string
  readonly reason: VersionReason
  readonly at: string
}

/**
 * Makes a version of a workbook that others may have open, and lets go what the rotation does not keep. Gives the name of
 * its file, or null where the newest version holds the same. A copy that does not pass every check does not stay.
 */
export async function makeVersion({ path, file = path, versions, reason, at }: VersionJob): Promise<Result<string | null>> {
  const now = new Date(at)
  let temporary: string | undefined
  try {
    const database = connect(file)
    try {
      const folder = versionFolder(versions, workbookName(path), database)
      makeVersionFolder(folder)
      noteSource(folder, path)
      const [newest] = listVersions(folder)
      const state = stateOf(database)
      if (newest !== undefined && reason !== 'restored' && state !== null && state === stateOfFile(newest.path)) return succeed(null)
      const target = versionPath(folder, workbookName(path), now, reason)
      temporary = unfinished(target)
      removeVersion(temporary)
      await copyOnline(database, temporary)
      const checked = checkFile(temporary)
      if (!checked.ok) {
        removeVersion(temporary)
        return checked
      }
      finishVersion(target)
      pruneVersions(folder, now.getTime())
      return succeed(basename(target))
    } finally {
      database.close()
    }
  } catch (error) {
    if (temporary !== undefined) removeVersion(temporary)
    const fault = storeFault(error, file)
    return refuse(fault.kind === 'file-missing' ? fileFault(error, versions) : fault)
  }
}
