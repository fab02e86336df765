/** The bridge: one function a call of the contract, and nothing else. */

import { contextBridge, ipcRenderer } from 'electron'
import { callNames } from '../core/contract-names'

contextBridge.exposeInMainWorld('bayan', Object.fromEntries(callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)])))
