/** What a host gives the program, for tests: a folder, a clock that stands still, and nothing that leaves the process. */

import { resolve } from 'node:path'
import type { Ports } from '../../electron/ports'

export function madePorts(folder: string, own: Partial<Ports> = {}): Ports {
  return {
    version: '0',
    files: { kind: 'folder', folder },
    dataFolder: folder,
    resources: resolve('resources'),
    bundles: folder,
    now: () => new Date('2026-01-02T03:04:05Z'),
    who: () => 'clerk',
    askNewWorkbook: async () => null,
    askWorkbook: async () => null,
    askExportFolder: async () => null,
    reveal: () => {},
    download: () => null,
    startExport: () => ({ cancel: () => {} }),
    startPages: () => ({ say: () => {}, end: () => {} }),
    ...own
  }
}
