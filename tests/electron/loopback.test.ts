/** The loopback host against strangers: slow ones, many ones, and those that come by another name. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Handlers } from '../../core/contract'
import { type Absence, type Loopback, startLoopback } from '../../electron/loopback'
import { rateLimit } from '../../electron/rate'
import { testFolder } from './folder'

const folder = mkdtempSync(join(testFolder(), 'page-'))
writeFileSync(join(folder, 'index.html'), '<p>page</p>')
const answered = { appState: () => ({ ok: true, value: null }) } as unknown as Handlers
const open: Loopback[] = []
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const host of open.splice(0)) await host.close()
})

async function started(absence: Absence = { patience: 60_000, gone: () => {} }) {
  const host = await startLoopback(folder, 0, () => answered, absence)
  open.push(host)
  const { port, host: name, searchParams } = new URL(host.address)
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', body = '') =>
    new Promise<{ readonly status: number | undefined; readonly cookie: string; readonly end: () => void }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: name, ...headers }, setHost: false }, (response) => {
        response.resume()
        resolve({ status: response.statusCode, cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '', end: () => sent.destroy() })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const { cookie } = await ask(`/start?token=${searchParams.get('token')}`)
  const own = { cookie, origin: `http://${name}`, 'content-type': 'application/json' }
  const status = async (...words: Parameters<typeof ask>) => (await ask(...words)).status
  const raw = (text: string) =>
    new Promise<Socket>((resolve) => {
      const socket: Socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(text)
        resolve(socket)
      })
      socket.on('error', () => {})
      sockets.push(socket)
    })
  return { host: name, ask, status, own, raw }
}

describe('the loopback host', () => {
  test('is not held up by requests that never end: all connections taken, it is free again within seconds', async () => {
    const { host, raw, status, own } = await started()
    const slow = await Promise.all(Array.from({ length: 80 }, () => raw(`POST /api/appState HTTP/1.1\r\nHost: ${host}\r\nX-a: `)))
    const drip = setInterval(() => {
      for (const socket of slow) socket.write('a')
    }, 400)
    const began = performance.now()
    await Promise.all(slow.map((socket) => new Promise((resolve) => (socket.destroyed ? resolve(null) : socket.once('close', resolve)))))
    clearInterval(drip)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await status('/api/appState', own, 'POST')).toBe(200)
  })
  test('stops answering strangers who ask too often, and goes on answering its page', async () => {
    const { status, own } = await started()
    const answers = new Set<number | undefined>()
    for (let count = 0; count < 150; count += 1) answers.add(await status('/', { cookie: 'bayan=guess' }))
    expect([...answers]).toEqual([403, 429])
    for (let count = 0; count < 50; count += 1) answers.add(await status('/', { host: 'evil.example' }))
    expect([...answers]).toEqual([403, 429])
    expect(await status('/api/appState', own, 'POST')).toBe(200)
  })
  test('bounds what its own page may ask, too', () => {
    let now = 0
    const allowed = rateLimit(3, 10, () => now)
    expect([1, 2, 3, 4].map(allowed)).toEqual([true, true, true, false])
    now = 10
    expect(allowed()).toBe(true)
  })
  test('refuses what a browser says comes from another place, though it bears the cookie', async () => {
    const { status, own } = await started()
    for (const site of ['cross-site', 'same-site']) {
      expect(await status('/', { ...own, 'sec-fetch-site': site }), site).toBe(403)
      expect(await status('/api/appState', { ...own, 'sec-fetch-site': site }, 'POST'), site).toBe(403)
    }
    for (const site of ['same-origin', 'none']) expect(await status('/', { ...own, 'sec-fetch-site': site }), site).toBe(200)
  })
  test('speaks no other protocol', async () => {
    const { host, raw, own } = await started()
    const socket = await raw(
      `GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${own.cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`
    )
    let said = ''
    socket.on('data', (data) => {
      said += data
    })
    await new Promise((resolve) => socket.once('close', resolve))
    expect(said).toBe('')
  })
  test('ends once its page has been away for long, never while it is there or before it came', async () => {
    let ended = 0
    const { ask, own } = await started({ patience: 150, gone: () => (ended += 1) })
    await wait(300)
    expect(ended).toBe(0)
    const first = await ask('/presence', own)
    const second = await ask('/presence', own)
    first.end()
    await wait(300)
    expect(ended).toBe(0)
    second.end()
    await wait(60)
    const back = await ask('/presence', own)
    await wait(300)
    expect(ended).toBe(0)
    back.end()
    await wait(400)
    expect(ended).toBe(1)
  })
})
