/** The one door: every call of every host is decoded here before a handler sees it. */

import { contract, type Envelope, type Handlers } from '../core/contract'
import { type CallName, callNames } from '../core/contract-names'
import { refuse } from '../core/result'
import { DamagedContent } from './store/damage'

/** Whether the text names a call of the contract. */
export function isCallName(name: string): name is CallName {
  return callNames.some((each) => each === name)
}

/** Answers one call; no input is `undefined`, or `null` where it came as JSON. A call that the contract does not know, or whose input it does not allow, is refused; a thrown error becomes a fault without its stack. */
export async function dispatch(handlers: Handlers, name: string, input: unknown): Promise<Envelope<unknown>> {
  if (!isCallName(name)) return refuse({ kind: 'request-refused', detail: 'unknown call' })
  return answer(handlers, name, input ?? undefined)
}

async function answer<Name extends CallName>(handlers: Handlers, name: Name, input: unknown): Promise<Envelope<unknown>> {
  const decoded = decode(name, input)
  if (!decoded.success) return refuse({ kind: 'request-refused', detail: `${name} ${decoded.at}`.trim() })
  try {
    const handler: (checked: never) => Envelope<unknown> | Promise<Envelope<unknown>> = handlers[name]
    return await handler(decoded.data as never)
  } catch (error) {
    if (error instanceof DamagedContent) return refuse({ kind: 'journal-damaged', detail: error.message })
    console.error(error)
    return refuse({ kind: 'program-fault', detail: error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 200) ?? '') : 'unknown' })
  }
}

/** The input as the contract allows it, or where it does not. What cannot even be looked at, as bytes where a list belongs, which the schema would freeze, is refused as well. */
function decode(name: CallName, input: unknown): { readonly success: true; readonly data: unknown } | { readonly success: false; readonly at: string } {
  try {
    const decoded = contract[name].input.safeParse(input)
    return decoded.success ? decoded : { success: false, at: decoded.error.issues[0]?.path.join('.') ?? '' }
  } catch {
    return { success: false, at: '' }
  }
}
