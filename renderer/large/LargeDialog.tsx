import { useEffect, useRef, useState } from 'react'
import { changeStages } from '../../core/contract'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { useModal } from '../ui/use-modal'
import type { LargeDesk, LargeProgress } from './use-large-change'

/** How far a large change is, over everything else until it has ended. Escape and the button give it up. */
export function LargeDialog({ desk: { progress, cancel } }: { readonly desk: LargeDesk }) {
  return progress && <Shown progress={progress} cancel={cancel} />
}

function Shown({ progress, cancel }: { readonly progress: LargeProgress; readonly cancel: () => void }) {
  const { strings } = useProgram()
  const words = strings.large
  const dialog = useRef<HTMLDialogElement>(null)
  const left = useTimeLeft(progress)
  useModal(dialog)
  const { stage, done, total } = progress
  const counted = total > 1
  return (
    <dialog
      ref={dialog}
      className="large-change"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault()
        cancel()
      }}
    >
      <h2>{words.title}</h2>
      <progress max={changeStages.length} value={changeStages.indexOf(stage) + (counted ? done / total : 0)} aria-label={words.title} />
      <p role="status">
        {counted ? fill(words.of, { stage: words.stages[stage], done: `\u2068${done}\u2069`, total: `\u2068${total}\u2069` }) : words.stages[stage]}
        {left !== null && <span> · {fill(words.left, { seconds: left })}</span>}
      </p>
      <p className="hint">{words.whole}</p>
      <button type="button" onClick={cancel}>
        {strings.cancel}
      </button>
    </dialog>
  )
}

/** Whole seconds that writing will still take, judged by what is written; null before, and near the end. */
function useTimeLeft({ stage, done, total }: LargeProgress): number | null {
  const [start, setStart] = useState<number | null>(null)
  const writing = stage === 'write'
  useEffect(() => setStart(writing ? performance.now() : null), [writing])
  if (start === null || done === 0) return null
  const seconds = ((performance.now() - start) / 1_000 / done) * (total - done)
  return seconds < 1 ? null : Math.ceil(seconds)
}
