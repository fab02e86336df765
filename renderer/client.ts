/** The contract seen from the page: Electron's bridge where there is one, else calls to the loopback host. */

import type { BayanApi, Envelope } from '../core/contract'
import { type CallName, callNames } from '../core/contract-names'

declare global {
  interface Window {
    readonly bayan?: BayanApi
  }
}

async function post(name: CallName, input: unknown): Promise<Envelope<never>> {
  try {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input ?? null)
    })
    if (!response.ok) return { ok: false, faults: [{ kind: 'request-refused', detail: `${response.status}` }] }
    const envelope: Envelope<never> = await response.json()
    return envelope
  } catch {
    return { ok: false, faults: [{ kind: 'program-fault', detail: 'connection' }] }
  }
}

function overHttp(): BayanApi {
  const calls = Object.fromEntries(callNames.map((name) => [name, (input: unknown) => post(name, input)]))
  return calls as BayanApi
}

/** Milliseconds after which a connection that was lost is asked for again. */
const AGAIN = 5_000

/** Holds a connection to the loopback host open for as long as the page is there, by which the host knows when it is gone. */
export async function stayPresent(): Promise<void> {
  if (window.bayan !== undefined) return
  try {
    const response = await fetch('/presence')
    await response.text()
  } catch {
    // The host is away or has ended: the next try will tell, and every call says so to the person.
  }
  setTimeout(() => void stayPresent(), AGAIN)
}

/** All calls of the contract. */
export const bayan: BayanApi = window.bayan ?? overHttp()
