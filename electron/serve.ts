/** The program's side of the bridge: the only listener for the page. */

import { ipcMain } from 'electron'
import type { Handlers } from '../core/contract'
import { callNames } from '../core/contract-names'
import { refuse } from '../core/result'
import { dispatch } from './dispatch'
import { isPage } from './protocol'

/** Answers every call of the contract; a caller that is not the program's own page is refused. */
export function serve(handlers: Handlers): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      const frame = event.senderFrame
      const own = frame !== null && isPage(frame.url) && frame.parent == null
      return own ? dispatch(handlers, name, input) : refuse({ kind: 'request-refused', detail: 'sender' })
    })
  }
}
