/** The bridge: one function a call of the contract, and the path of a workbook that a person drops on the window. */

import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callNames } from '../core/contract-names'
import { DROP_CHANNEL } from './drop-channel'

type Drop = { readonly isTrusted: boolean; readonly dataTransfer: { readonly files: Iterable<File> } | null }
declare const window: { addEventListener(kind: 'drop', listener: (event: Drop) => void): void }

contextBridge.exposeInMainWorld('bayan', Object.fromEntries(callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])))

// Only the system makes a trusted drop, and only its files have a path: the page cannot name one.
window.addEventListener('drop', (event) => {
  if (!event.isTrusted) return
  for (const file of event.dataTransfer?.files ?? []) {
    const path = webUtils.getPathForFile(file)
    if (path.toLowerCase().endsWith('.bayan')) ipcRenderer.send(DROP_CHANNEL, path)
  }
})
