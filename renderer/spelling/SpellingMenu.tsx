import './spelling.css'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { directionOf } from '../../core/wording/language'
import { useStanding } from '../program'
import { fill } from '../strings/words'
import { plainWord } from './spelling-memory'
import type { Spelling } from './use-spelling'

/** Where the word stands in the window. */
export type WordPlace = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

type SpellingMenuProps = {
  /** The wrong word as the text has it. */
  readonly word: string
  readonly place: WordPlace
  readonly spelling: Spelling
  /** Told the suggestion that was chosen; the menu closes by itself. */
  readonly replace: (suggestion: string) => void
  readonly close: () => void
}

const GAP = 6

/** What to do with a wrong word: a menu under it, which takes the focus and gives it back. */
export function SpellingMenu({ word, place, spelling, replace, close }: SpellingMenuProps) {
  const { strings } = useStanding()
  const words = strings.spelling
  const menu = useRef<HTMLDivElement>(null)
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null)
  const { suggest, language } = spelling
  useEffect(() => {
    let current = true
    void suggest(word).then((found) => current && setSuggestions(found))
    return () => {
      current = false
    }
  }, [suggest, word])
  useFocusInside(menu)
  useStand(menu, place, suggestions)
  useClosedFromOutside(menu, close)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first item is another one when suggestions come
  useLayoutEffect(() => {
    if (menu.current?.contains(document.activeElement) !== true || document.activeElement?.hasAttribute('data-notice')) itemsOf(menu.current)[0]?.focus()
  }, [suggestions])

  const finish = (act: () => void) => {
    close()
    act()
  }
  return (
    <div
      ref={menu}
      className="spelling-menu"
      role="menu"
      tabIndex={-1}
      aria-label={fill(words.menu, { word: plainWord(word) })}
      onKeyDown={(event) => move(event, close)}
    >
      {suggestions === null || suggestions.length === 0 ? (
        <Item notice>{suggestions === null ? words.searching : words.none}</Item>
      ) : (
        <fieldset className="spelling-suggestions" aria-label={words.suggestions}>
          {suggestions.map((suggestion) => (
            <Item key={suggestion} act={() => finish(() => replace(suggestion))}>
              <bdi lang={language} dir={directionOf(language)}>
                {suggestion}
              </bdi>
            </Item>
          ))}
        </fieldset>
      )}
      <hr />
      <Item act={() => finish(() => void spelling.learn(word))}>{words.add}</Item>
      <Item act={() => finish(() => spelling.ignore(word))}>{words.ignore}</Item>
    </div>
  )
}

/** One line of the menu; a notice can be read and does nothing. */
function Item({ act, notice, children }: { readonly act?: () => void; readonly notice?: boolean; readonly children: ReactNode }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} aria-disabled={notice} data-notice={notice ? '' : undefined} onClick={act}>
      {children}
    </button>
  )
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu ? [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')] : []
}

/** Arrows go round, Home and End to the ends, Escape and Tab leave; no key reaches the text behind. */
function move(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  event.stopPropagation()
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  const places: Readonly<Record<string, number>> = { ArrowDown: (at + 1) % items.length, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }
  const to = places[event.key]
  const leaves = event.key === 'Escape' || event.key === 'Tab'
  if (to === undefined && !leaves) return
  event.preventDefault()
  if (to !== undefined) items.at(to)?.focus()
  if (leaves) close()
}

/** Gives the focus back to where it was, unless it has gone elsewhere. */
function useFocusInside(menu: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    const inside = menu.current
    return () => {
      const now = document.activeElement
      if (before instanceof HTMLElement && (now === document.body || now === null || inside?.contains(now))) before.focus({ preventScroll: true })
    }
  }, [menu])
}

/** Puts the menu under the word, or over it where there is no room, with its first edge at the word's and all of it in the window. */
function useStand(menu: { readonly current: HTMLElement | null }, place: WordPlace, content: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is another size
  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    const rightToLeft = getComputedStyle(element).direction === 'rtl'
    const left = rightToLeft ? place.right - width : place.left
    const below = place.bottom + GAP
    const top = below + height > window.innerHeight && place.top - GAP - height >= 0 ? place.top - GAP - height : below
    element.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`
    element.style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - height - GAP))}px`
  }, [menu, place, content])
}

/** A press anywhere else, scrolling and another size of the window close the menu. */
function useClosedFromOutside(menu: { readonly current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return
      latest.current()
    }
    document.addEventListener('pointerdown', leave, true)
    document.addEventListener('scroll', leave, true)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', leave, true)
      document.removeEventListener('scroll', leave, true)
      window.removeEventListener('resize', leave)
    }
  }, [menu])
}
