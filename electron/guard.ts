/** The one guard before every change of a workbook: where it may not be changed now, no handler is asked. */

import { contract, type Envelope, type Handlers } from '../core/contract'
import { callNames } from '../core/contract-names'
import { type Fault, refuse } from '../core/result'

/** The handlers behind the guard. `hindrance`: why the open workbook may not be changed now, or undefined. */
export function guarded(handlers: Handlers, hindrance: () => Fault | undefined): Handlers {
  const behind = (handler: (input: never) => unknown) => (input: never) => {
    const fault = hindrance()
    return fault ? refuse(fault) : handler(input)
  }
  const changing = callNames.filter((name) => contract[name].changes === 'workbook')
  const guards: Readonly<Record<string, (input: never) => unknown>> = Object.fromEntries(changing.map((name) => [name, behind(handlers[name])]))
  return { ...handlers, ...(guards as Partial<Record<keyof Handlers, (input: never) => Envelope<never>>>) } as Handlers
}
