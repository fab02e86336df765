/** The program's side of the bridge: the only listener for the page. */

import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Handlers } from '../core/contract'
import { callNames } from '../core/contract-names'
import { refuse } from '../core/result'
import { dispatch } from './dispatch'
import { DROP_CHANNEL } from './drop-channel'
import { isPage } from './protocol'

/** Answers every call of the contract; a caller that is not the program's own page is refused. */
export function serve(handlers: Handlers): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown) => {
      return isOwn(event) ? dispatch(handlers, name, input) : refuse({ kind: 'request-refused', detail: 'sender' })
    })
  }
}

/** Whether a message comes from the program's own page, and not from a frame in it or a page that took its place. */
function isOwn({ senderFrame: frame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return frame !== null && isPage(frame.url) && frame.parent == null
}

/** Told of each workbook that a person drops on the window. The path comes from the system by way of the preload script, never from the page. */
export function receiveDrops(open: (path: string) => void): void {
  ipcMain.on(DROP_CHANNEL, (event, path: unknown) => {
    if (isOwn(event) && typeof path === 'string' && path.toLowerCase().endsWith('.bayan')) open(path)
  })
}
