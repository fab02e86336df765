// Chromium's debugging protocol over a pipe: commands with answers, and events by session.
import { EventEmitter } from 'node:events'

export class Cdp extends EventEmitter {
  #last = 0
  #waiting = new Map()
  #pipe

  constructor(browser) {
    super()
    this.setMaxListeners(0)
    this.#pipe = browser.stdio[3]
    this.#pipe.on('error', () => {})
    let parts = []
    browser.stdio[4].on('data', (data) => {
      let rest = data
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end))
        this.#take(JSON.parse(Buffer.concat(parts).toString('utf8')))
        parts = []
        rest = rest.subarray(end + 1)
      }
      if (rest.length > 0) parts.push(rest)
    })
  }

  #take(message) {
    if (message.id === undefined) {
      this.emit(`${message.sessionId ?? ''} ${message.method}`, message.params)
      return
    }
    const { method, resolve, reject } = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) reject(new Error(`${method}: ${message.error.message}`))
    else resolve(message.result)
  }

  send(method, params = {}, sessionId = undefined) {
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#pipe.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Listens to an event of one session; '' is the browser itself. */
  hear(sessionId, method, listener) {
    this.on(`${sessionId} ${method}`, listener)
  }
}
