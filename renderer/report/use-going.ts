/** Going to a place of the report: the part comes into sight, and the focus into its text. */

import { useCallback, useEffect, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import { fieldIn } from './fields'

/** A part (in an edition, where one is named), a conversation, or a part that is only to be seen. */
type Goal =
  | { readonly kind: 'part'; readonly id: string; readonly language: Language | undefined }
  | { readonly kind: 'thread'; readonly id: string }
  | { readonly kind: 'sight'; readonly id: string }

export type Going = {
  readonly toPart: (id: string, language?: Language) => void
  readonly toThread: (id: string) => void
  readonly intoSight: (id: string) => void
}

export function useGoing(): Going {
  const [goal, setGoal] = useState<Goal | null>(null)
  useEffect(() => {
    if (goal !== null) reach(goal)
  }, [goal])
  return {
    toPart: useCallback((id: string, language?: Language) => setGoal({ kind: 'part', id, language }), []),
    toThread: useCallback((id: string) => setGoal({ kind: 'thread', id }), []),
    intoSight: useCallback((id: string) => setGoal({ kind: 'sight', id }), [])
  }
}

function reach(goal: Goal): void {
  const element = document.getElementById(`${goal.kind === 'thread' ? 'thread' : 'part'}-${goal.id}`)
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  if (goal.kind === 'sight') return
  const target = (goal.kind === 'part' ? fieldIn(element, goal.language) : null) ?? element
  target.focus({ preventScroll: true })
}
