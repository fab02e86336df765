/** The page's own scheme: `app://bayan/` gives the files of the built page and nothing else. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { protocol } from 'electron'
import { confinedPath, mediaType, SAFE_HEADERS } from './security'

const HOST = 'bayan'

/** Where the window begins. */
export const PAGE_ADDRESS = `app://${HOST}/`

/** Declares the scheme; to be called before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Whether an address belongs to the page. */
export function isPage(address: string): boolean {
  return address.startsWith(PAGE_ADDRESS)
}

/** Answers requests of the page for its own files. */
export function servePage(): void {
  const folder = join(import.meta.dirname, '../renderer')
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const path = url.host === HOST && request.method === 'GET' ? confinedPath(folder, url.pathname) : undefined
    const type = path && mediaType(path)
    if (!path || !type) return new Response('', { status: 404, headers: SAFE_HEADERS })
    try {
      return new Response(await readFile(path), { headers: { ...SAFE_HEADERS, 'Content-Type': type } })
    } catch {
      return new Response('', { status: 404, headers: SAFE_HEADERS })
    }
  })
}
