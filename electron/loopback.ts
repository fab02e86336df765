/** The loopback host's server: the same page and the same calls on 127.0.0.1, for one browser that was given the address. */

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { type Handlers, limits } from '../core/contract'
import type { CallName } from '../core/contract-names'
import { dispatch, isCallName } from './dispatch'
import { watchPresence } from './presence'
import { rateLimit } from './rate'
import { confinedPath, mediaType, SAFE_HEADERS } from './security'

/** Bytes that a call may send: some carry a file in base64, all others are small. */
const MOST_BYTES = 4 * 1024 * 1024
const MOST_IMPORT_BYTES = limits.tableBytes + 1024 * 1024
/** Calls that carry a file or a whole table. */
const CARRIERS: ReadonlySet<string> = new Set<CallName>(['importTable', 'startChange', 'receiveWorkbook', 'checkFile'])

export type Loopback = {
  /** The address to open, good for one browser. */
  readonly address: string
  /** Registers a written file and gives the path under which the page can fetch it. */
  readonly download: (path: string) => string
  readonly close: () => Promise<void>
}

/** Requests that a stranger may make in ten seconds before nobody without the cookie is answered at all. */
const MOST_STRANGERS = 100
/** Requests of the page in ten seconds: a hundred times what a person makes. */
const MOST_REQUESTS = 5_000
const SPAN = 10_000
/** Milliseconds within which the head of a request must be there, and the whole of it. */
const HEAD = 3_000
const WHOLE = 30_000
/** Milliseconds for which the page may be away, closed or asleep, before the program ends. */
export const PATIENCE = 10 * 60 * 1_000

/** What happens when the page is gone, and how long it may be. */
export type Absence = { readonly patience: number; readonly gone: () => void }

type Secrets = { readonly start: string; readonly session: string; started: boolean }

/** Starts the server on a port of 127.0.0.1 (0: any free one) and gives its address. */
export async function startLoopback(folder: string, port: number, handlers: () => Handlers, absence: Absence): Promise<Loopback> {
  const secrets: Secrets = { start: secret(), session: secret(), started: false }
  const downloads = new Map<string, string>()
  const presence = watchPresence(absence.patience, absence.gone)
  const clock = () => performance.now()
  const limits = { stranger: rateLimit(MOST_STRANGERS, SPAN, clock), own: rateLimit(MOST_REQUESTS, SPAN, clock) }
  const server = createServer(
    { connectionsCheckingInterval: 1_000, headersTimeout: HEAD, requestTimeout: WHOLE, keepAliveTimeout: 5_000 },
    (request, response) => {
      answer(request, response, { folder, secrets, downloads, handlers, limits, presence, host: hostOf(server) }).catch((error: unknown) => {
        console.error(error)
        if (!response.headersSent) end(response, 500)
        else response.destroy()
      })
    }
  )
  // A browser that asks for another protocol is not the page.
  server.on('upgrade', (_, socket) => socket.destroy())
  server.maxConnections = 64
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    address: `http://${hostOf(server)}/start?token=${secrets.start}`,
    download: (path) => {
      const id = secret()
      downloads.set(id, path)
      return `/download/${id}/${encodeURIComponent(basename(path))}`
    },
    close: () =>
      new Promise((resolve) => {
        presence.end()
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function hostOf(server: Server): string {
  const address: AddressInfo | string | null = server.address()
  return address !== null && typeof address === 'object' ? `127.0.0.1:${address.port}` : ''
}

type Place = {
  readonly folder: string
  readonly secrets: Secrets
  readonly downloads: ReadonlyMap<string, string>
  readonly handlers: () => Handlers
  readonly limits: { readonly stranger: () => boolean; readonly own: () => boolean }
  readonly presence: Omit<ReturnType<typeof watchPresence>, 'end'>
  readonly host: string
}

/** What a browser says of a request by the page, or by a person who typed the address. A page of another port of this computer is `same-site`. */
const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none'])

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  if (request.headers.host !== place.host) return end(response, place.limits.stranger() ? 421 : 429)
  const url = new URL(request.url ?? '/', `http://${place.host}`)
  const cookie = /(?:^|; )bayan=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const known = same(cookie, place.secrets.session)
  if (!(known ? place.limits.own() : place.limits.stranger())) return end(response, 429)
  if (!OWN_SITES.has(request.headers['sec-fetch-site'])) return end(response, 403)
  if (url.pathname === '/start' && !known) return start(request, url, response, place.secrets)
  if (url.pathname === '/start') return goHome(response)
  if (!known) return end(response, 403, 'Bayan: open the address that the program printed.')
  if (url.pathname.startsWith('/api/')) return call(request, response, url.pathname.slice('/api/'.length), place)
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
  if (url.pathname === '/presence') return stay(response, place.presence)
  if (url.pathname.startsWith('/download/')) return download(response, url.pathname, place.downloads)
  const path = confinedPath(place.folder, url.pathname)
  const type = path && mediaType(path)
  if (!path || !type || !existsSync(path)) return end(response, 404)
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': type })
  response.end(request.method === 'HEAD' ? undefined : readFileSync(path))
}

/** An answer that never ends: while it is open, the page is there. */
function stay(response: ServerResponse, { came, left }: Place['presence']): void {
  came()
  response.on('close', left)
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'text/plain' })
  response.flushHeaders()
}

/** The printed address is swapped once for a cookie that no script can read; after that it opens nothing. */
function start(request: IncomingMessage, url: URL, response: ServerResponse, secrets: Secrets): void {
  const given = url.searchParams.get('token') ?? ''
  if (request.method !== 'GET' || secrets.started || !same(given, secrets.start)) {
    end(response, 403, 'Bayan: this address was used already. Start the program again for a new one.')
    return
  }
  secrets.started = true
  goHome(response, { 'Set-Cookie': `bayan=${secrets.session}; HttpOnly; SameSite=Strict; Path=/` })
}

function goHome(response: ServerResponse, more: Readonly<Record<string, string>> = {}): void {
  response.writeHead(303, { ...SAFE_HEADERS, Location: '/', ...more })
  response.end()
}

async function call(request: IncomingMessage, response: ServerResponse, name: string, place: Place): Promise<void> {
  if (request.method !== 'POST') return end(response, 405)
  if (request.headers.origin !== `http://${place.host}`) return end(response, 403)
  if (request.headers['content-type'] !== 'application/json') return end(response, 415)
  if (!isCallName(name)) return end(response, 404)
  const body = await readBody(request, CARRIERS.has(name) ? MOST_IMPORT_BYTES : MOST_BYTES)
  if (body === undefined) return end(response, 413)
  let input: unknown
  try {
    input = body === '' ? undefined : JSON.parse(body)
  } catch {
    return end(response, 400)
  }
  const envelope = await dispatch(place.handlers(), name, input)
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(envelope))
}

async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function download(response: ServerResponse, pathname: string, downloads: ReadonlyMap<string, string>): void {
  const path = downloads.get(pathname.split('/')[2] ?? '')
  if (path === undefined || !existsSync(path)) {
    end(response, 404)
    return
  }
  const type = path.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const name = encodeURIComponent(basename(path))
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': type, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` })
  createReadStream(path).pipe(response)
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  response.end(text)
}
