/** Who is at the keyboard. */

import { userInfo } from 'node:os'

/** The name of the system account, for the journal. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
