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
  const decoded = contract[name].input.safeParse(input)
  if (!decoded.success) {
    const [issue] = decoded.error.issues
    return refuse({ kind: 'request-refused', detail: `${name} ${issue?.path.join('.') ?? ''}`.trim() })
  }
  try {
    const handler: (checked: never) => Envelope<unknown> | Promise<Envelope<unknown>> = handlers[name]
    return await handler(decoded.data as never)
  } catch (error) {
    if (error instanceof DamagedContent) return refuse({ kind: 'journal-damaged', detail: error.message })
    console.error(error)
    return refuse({ kind: 'program-fault', detail: error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 200) ?? '') : 'unknown' })
  }
}
