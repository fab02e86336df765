/** Where the program keeps its settings, and the versions of workbooks with them. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the desktop program, as Electron names it; that of the loopback host where it is set or the other is not there. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  if (env.BAYAN_HOME) return env.BAYAN_HOME
  const desktop = join(settingsFolder(env, platform, home), 'Bayan')
  return existsSync(desktop) ? desktop : join(home, 'Bayan')
}

function settingsFolder(env: Readonly<Record<string, string | undefined>>, platform: string, home: string): string {
  switch (platform) {
    case 'win32':
      return env.APPDATA ?? join(home, 'AppData', 'Roaming')
    case 'darwin':
      return join(home, 'Library', 'Application Support')
    default:
      return env.XDG_CONFIG_HOME ?? join(home, '.config')
  }
}
