/** The calls about versions of the open workbook: listing them, looking at one, and putting one in the place of the present. */

import type { Answer, Envelope, Input, Moved } from '../../core/contract'
import { succeed } from '../../core/result'
import type { Session } from '../session'

export function createVersions(session: Session) {
  return {
    listVersions: (): Envelope<Answer<'listVersions'>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      return succeed({ versions: workbook.value.versions(), folder: workbook.value.versionFolder, fault: session.versions.fault })
    },
    lookAtVersion: ({ file }: Input<'lookAtVersion'>) => session.look(file),
    leaveVersion: () => session.leaveVersion(),
    restoreVersion: async ({ file, reason }: Input<'restoreVersion'>): Promise<Envelope<Moved>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const wanted = workbook.value.readVersion(file)
      if (!wanted.ok) return wanted
      const kept = await session.versions.make('restored')
      if (!kept.ok) return kept
      const restored = workbook.value.restore(wanted.value, reason)
      return restored.ok ? session.moved(restored.value) : restored
    }
  }
}
