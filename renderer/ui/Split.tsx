import './ui.css'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useRemembered } from '../use-remembered'

type SplitProps = {
  /** Under which its place is remembered. */
  readonly name: string
  /** What the separator sets, for screen readers. */
  readonly label: string
  readonly first: ReactNode
  readonly second: ReactNode
}

const LEAST = 25
const MOST = 75
const STEP = 3

/** Two things side by side; the separator between them is drawn by the pointer or moved by arrows, Home and End. */
export function Split({ name, label, first, second }: SplitProps) {
  const [share, setShare] = useRemembered(`split ${name}`, 55, (kept) => (typeof kept === 'number' && kept >= LEAST && kept <= MOST ? kept : undefined))
  const box = useRef<HTMLDivElement>(null)
  const set = (next: number) => setShare(Math.floor(Math.max(LEAST, Math.min(MOST, next))))
  const isMirrored = () => box.current !== null && getComputedStyle(box.current).direction === 'rtl'
  const drag = ({ clientX }: PointerEvent) => {
    const place = box.current?.getBoundingClientRect()
    if (place === undefined || place.width === 0) return
    set(((isMirrored() ? place.right - clientX : clientX - place.left) / place.width) * 100)
  }
  const press = (event: KeyboardEvent) => {
    const forward = isMirrored() ? 'ArrowLeft' : 'ArrowRight'
    const back = isMirrored() ? 'ArrowRight' : 'ArrowLeft'
    const next = { [forward]: share + STEP, [back]: share - STEP, Home: LEAST, End: MOST }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  return (
    <div className="split" ref={box} style={{ gridTemplateColumns: `minmax(0, ${share}fr) auto minmax(0, ${100 - share}fr)` }}>
      <div className="split-first">{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no rule */}
      <div
        className="separator"
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        aria-valuenow={share}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.focus()
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)}
      />
      <div className="split-second">{second}</div>
    </div>
  )
}
