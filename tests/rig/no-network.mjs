// Loaded into the program's processes by the journeys: every way to another computer is refused and written down.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const OWN = new Set(['127.0.0.1', '::1', 'localhost'])

function refuse(what) {
  appendFileSync(process.env.BAYAN_NETWORK_LOG, `${what}\n`)
  throw new Error(`no network: ${what}`)
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...words) {
  const [first] = Array.isArray(words[0]) ? words[0] : words
  const host =
    typeof first === 'object' && first !== null ? (first.path ? undefined : (first.host ?? 'localhost')) : typeof words[1] === 'string' ? words[1] : undefined
  if (host !== undefined && !OWN.has(host)) refuse(`connect ${host}`)
  return connect.apply(this, words)
}
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const asked = dns[name]
  dns[name] = (host, ...words) => (OWN.has(host) ? asked(host, ...words) : refuse(`${name} ${host}`))
}
dgram.Socket.prototype.send = () => refuse('datagram')
