/** Where a file lies: on a disk of this machine, or on one that others write too or that may be pulled out. */

import { readFileSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'

/** File systems of the network, and those that sticks are formatted with. */
const AWAY =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|ncpfs|9p|ceph|glusterfs|vboxsf|fuse\.(?:sshfs|gvfsd-fuse|rclone|davfs|s3fs).*|davfs|vfat|msdos|exfat|fuseblk|ntfs3?)$/

/** What tells of a path whether it lies elsewhere; tests say it themselves. */
export const place = { isAway }

/**
 * Whether a file is on the network or on a stick, as far as Node can tell: on Linux by the type of its file system, on
 * Windows by a network name, also that behind a drive letter, on macOS by its place among the volumes. In doubt it is here.
 */
function isAway(path: string): boolean {
  try {
    const real = realpathSync.native(path)
    if (process.platform === 'win32') return real.startsWith('\\\\')
    if (process.platform === 'darwin') return real.startsWith('/Volumes/')
    return AWAY.test(fileSystemOf(readFileSync('/proc/self/mountinfo', 'utf8'), real))
  } catch {
    return false
  }
}

/** The type of the file system that a path lies on, by the list of mounts (proc(5), mountinfo); empty where none holds it. */
export function fileSystemOf(mounts: string, path: string): string {
  let found = { at: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [fields = '', rest = ''] = line.split(' - ')
    const at = (fields.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number(`0o${octal}`)))
    const holds = at !== '' && (path === at || path.startsWith(at.endsWith(sep) ? at : `${at}${sep}`))
    if (holds && at.length >= found.at.length) found = { at, type: rest.split(' ')[0] ?? '' }
  }
  return found.type
}
