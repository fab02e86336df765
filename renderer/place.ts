/** Tells the program where one is, so that the next start begins there. */

import type { Place } from '../core/contract'
import { bayan } from './client'

/** Milliseconds for which one stays at a cell or a part before it is kept. */
const STAY = 400

export interface PlaceKeeper {
  /** Keeps a place that was gone to; a stay that is still due somewhere else is forgotten. */
  readonly goTo: (place: Place) => void
  /** Keeps a place if one stays at it; gives what calls it off. */
  readonly stayAt: (place: Place) => () => void
}

/** A keeper that sends one place after the other, so that the last one that was named is the one kept. */
export function placeKeeper(send: (place: Place) => Promise<unknown>): PlaceKeeper {
  let due: ReturnType<typeof setTimeout> | undefined
  let sent: Promise<unknown> = Promise.resolve()
  const goTo = (place: Place) => {
    clearTimeout(due)
    const next = () => send(place)
    sent = sent.then(next, next)
  }
  const stayAt = (place: Place) => {
    clearTimeout(due)
    const own = setTimeout(() => goTo(place), STAY)
    due = own
    return () => clearTimeout(own)
  }
  return { goTo, stayAt }
}

export const keptPlace = placeKeeper((place) => bayan.keepPlace({ place }))
