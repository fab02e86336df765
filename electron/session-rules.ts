/** What the page may never have: permissions, devices, the network. */

import { session } from 'electron'

/** Refuses every permission and device, and every request but those of the page's own scheme. */
export function refusePermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, __, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !/^(?:app|blob|data|devtools):/.test(details.url) }))
}
