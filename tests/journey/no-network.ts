/** A network that refuses everything and remembers who asked: the browser's proxy, and a guard in the program's own processes. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Network = {
  /** The proxy for a browser; this computer itself is reached without it. */
  readonly proxy: string
  /** What a Node process is started with, so that it is guarded. */
  readonly env: Readonly<Record<string, string>>
  /** What was asked for since the last call. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Starts the proxy, on a port of this computer. */
export async function refusingNetwork(): Promise<Network> {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-network-'))
  const log = join(folder, 'asked')
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    proxy: `http://127.0.0.1:${port}`,
    env: { BAYAN_NETWORK_LOG: log, NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../rig/no-network.mjs'))}` },
    asked: () => {
      const programs = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []
      rmSync(log, { force: true })
      return [...asked.splice(0), ...programs]
    },
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true, force: true })
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
