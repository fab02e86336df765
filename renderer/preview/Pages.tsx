import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { Finding } from '../../core/result'
import { useProgram, useWorkbook } from '../program'
import { useLooking } from './looking'
import { PageSheet } from './PageSheet'
import { PagesToolbar } from './PagesToolbar'
import { type Box, columnHeight, columnOf, inSight, nextZoom, pageAt, pagesToDraw, topOf, type Zoom } from './page-layout'
import { firstLink, type PagePoint, pageLinks } from './page-points'
import './pages.css'
import { useDensity } from './use-density'
import { usePages } from './use-pages'

export type PagesProps = {
  /** The edition that is shown. */
  readonly language: Language
  /** What is pointed at: it is brought into sight when it changes, and marked. */
  readonly chosen: PagePoint | null
  /** Whether what is pointed at also takes the focus: for those who come back to it. */
  readonly focusChosen?: boolean
  /** A click, or Enter, on a figure or a block. */
  readonly jump: (to: PagePoint) => void
  /** Told what is to be known about the report, with each new printing. */
  readonly found?: (findings: readonly Finding[]) => void
}

/** The pages of the report as it would print, fresh with every change. Fills the box it stands in; only pages in sight are drawn. */
export function Pages({ language, chosen, focusChosen = false, jump, found }: PagesProps) {
  const { strings, language: own } = useProgram()
  const { draft, table } = useWorkbook()
  const pages = usePages(language)
  const density = useDensity()
  const scroller = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Box>({ top: 0, width: 640, height: 600 })
  const [{ zoom }, look] = useLooking()
  const column = useMemo(() => pages && columnOf(zoom, pages.printed, box.width), [pages, zoom, box.width])
  const links = useMemo(
    () => (pages ? pageLinks(pages.printed.places, { draft, table, language: own, strings }) : new Map<number, never>()),
    [pages, draft, table, own, strings]
  )

  useEffect(() => {
    if (pages) found?.(pages.printed.findings)
  }, [pages, found])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => setBox({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const at = column ? pageAt(box, column) : 1

  /** What stood at the top of the box stays there when the size changes. */
  const before = useRef(column)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element && column && before.current && before.current.height !== column.height) element.scrollTop *= column.height / before.current.height
    before.current = column
  }, [column])

  const reveal = useCallback((top: number) => scroller.current?.scrollTo({ top: Math.max(0, top) }), [])
  const pointed = useRef<string | null>(null)
  const wantsFocus = useRef(false)
  useEffect(() => {
    const key = JSON.stringify([language, chosen])
    if (chosen === null || column === null || pointed.current === key) return
    const link = firstLink(links, chosen)
    if (link === undefined) return
    pointed.current = key
    wantsFocus.current = focusChosen
    const top = topOf(link.area.page, column) + link.area.y * column.scale
    const bottom = top + link.area.height * column.scale
    const element = scroller.current
    if (element && (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight)) reveal(top - element.clientHeight / 4)
  }, [chosen, focusChosen, column, links, language, reveal])
  useEffect(() => {
    const link = wantsFocus.current && scroller.current?.querySelector<HTMLElement>('.page-link.chosen')
    if (!link) return
    wantsFocus.current = false
    link.focus({ preventScroll: true })
  })

  const choose = (next: Zoom) => look({ zoom: next })
  const step = (direction: 'larger' | 'smaller') => pages && choose(nextZoom(zoom, direction, pages.printed.size.width, box.width))
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const direction = ({ '+': 'larger', '=': 'larger', '-': 'smaller', '\u2212': 'smaller' } as const)[event.key]
    if (direction === undefined) return
    event.preventDefault()
    step(direction)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: + and − change the size wherever the focus is inside; the toolbar has buttons for both
    <div className="pages" onKeyDown={keys}>
      <PagesToolbar
        page={at}
        pages={pages?.printed.pages ?? 0}
        zoom={zoom}
        choose={choose}
        step={step}
        open={(page) => column && reveal(topOf(page, column))}
      />
      <section
        ref={scroller}
        className="pages-box"
        data-region=""
        aria-label={strings.pages.region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => setBox((before) => ({ ...before, top: currentTarget.scrollTop }))}
      >
        <p className="pages-loading" role="status">
          {pages?.language !== language && strings.pages.loading}
        </p>
        {pages && column && (
          <div className={pages.language === language ? 'pages-column' : 'pages-column awaited'} style={{ height: columnHeight(column), width: column.width }}>
            {pagesToDraw(box, column).map((page) => (
              <PageSheet
                key={page}
                inSight={inSight(page, box, column)}
                links={links.get(page) ?? []}
                file={pages.file}
                {...{ page, column, density, chosen, jump }}
              />
            ))}
          </div>
        )}
      </section>
    </div>
  )
}
