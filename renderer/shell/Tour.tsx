import { useRef, useState } from 'react'
import type { Screen } from '../../core/contract'
import { bayan } from '../client'
import { useProgram } from '../program'
import { fill } from '../strings/words'

/** The screens of the tour, in the order of the work. */
const STEPS = ['figures', 'report', 'preview', 'missing', 'export'] as const satisfies readonly Screen[]

/** A walk through the sample at the first start: what each screen is for and what to try there. It stands above the screen and covers nothing. */
export function Tour({ shown, choose }: { readonly shown: Screen; readonly choose: (screen: Screen) => void }) {
  const { state, view, strings, takeState } = useProgram()
  const [step, setStep] = useState(0)
  const words = strings.tour
  const card = useRef<HTMLElement>(null)
  if (state.toured || view === null) return null
  const screen = STEPS[step] ?? 'figures'
  const go = (to: number) => {
    setStep(to)
    card.current?.focus()
    choose(STEPS[to] ?? 'figures')
  }
  const end = () => void takeState(bayan.endTour(undefined))
  return (
    <section className="tour" aria-label={words.title} ref={card} tabIndex={-1}>
      <p className="tour-step">{fill(words.step, { step: step + 1, steps: STEPS.length })}</p>
      <p>
        <strong>{strings.screens[screen]}.</strong> {words.steps[screen]}
      </p>
      <div className="row">
        {shown !== screen && (
          <button type="button" onClick={() => go(step)}>
            {words.show}
          </button>
        )}
        {step > 0 && (
          <button type="button" onClick={() => go(step - 1)}>
            {words.back}
          </button>
        )}
        {step < STEPS.length - 1 ? (
          <button type="button" className="primary" onClick={() => go(step + 1)}>
            {words.next}
          </button>
        ) : (
          <button type="button" className="primary" onClick={end}>
            {words.done}
          </button>
        )}
        {step < STEPS.length - 1 && (
          <button type="button" onClick={end}>
            {words.skip}
          </button>
        )}
      </div>
    </section>
  )
}
