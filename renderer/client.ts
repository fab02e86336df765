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

/** All calls of the contract. */
export const bayan: BayanApi = window.bayan ?? overHttp()
