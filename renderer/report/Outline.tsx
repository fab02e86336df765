import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { OutlineItem } from './outline-items'
import { useReportDesk } from './report-desk'
import { useOutlineDrag } from './use-outline-drag'

type OutlineProps = {
  readonly items: readonly OutlineItem[]
  readonly here: string | null
  readonly folded: readonly string[]
  readonly fold: (folded: readonly string[]) => void
  readonly announce: (text: string) => void
}

/** The sections of the report and their parts: goes to them, folds them, moves them by keyboard and by mouse. */
export const Outline = memo(function Outline({ items, here, folded, fold, announce }: OutlineProps) {
  const { strings, parts, goTo } = useReportDesk()
  const words = strings.draft
  const [at, setAt] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const keepFocus = useRef(false)
  const current = items.find(({ id }) => id === at) ?? items.find(({ id }) => id === here) ?? items[0]
  const drag = useOutlineDrag(tree, items, { drop: parts.drop, announce, words })

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move or a deletion the focus stays in the outline
  useEffect(() => {
    if (!keepFocus.current) return
    keepFocus.current = false
    rowOf(tree.current, current?.id)?.focus()
  }, [items])

  useEffect(() => {
    rowOf(tree.current, here ?? undefined)?.scrollIntoView({ block: 'nearest' })
  }, [here])

  const goToItem = (item: OutlineItem | undefined) => {
    if (item === undefined) return
    setAt(item.id)
    rowOf(tree.current, item.id)?.focus()
  }
  const setFolded = (item: OutlineItem, on: boolean) => fold(on ? [...folded, item.id] : folded.filter((id) => id !== item.id))
  const remove = (item: OutlineItem) => {
    const index = items.indexOf(item)
    const next = items.slice(index + 1).find(({ ids }) => !ids.some((id) => item.ids.includes(id))) ?? items[index - 1]
    setAt(next?.id ?? null)
    keepFocus.current = true
    parts.remove(item.ids, item.name)
  }
  const press = (event: KeyboardEvent, item: OutlineItem) => {
    const rtl = document.documentElement.dir === 'rtl'
    const inward = rtl ? 'ArrowLeft' : 'ArrowRight'
    const outward = rtl ? 'ArrowRight' : 'ArrowLeft'
    const index = items.indexOf(item)
    const act = (): boolean => {
      if (event.ctrlKey || event.metaKey) return false
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        setAt(item.id)
        keepFocus.current = true
        if (item.isMovable) parts.step(item.id, event.key === 'ArrowUp' ? 'up' : 'down')
      } else if (event.altKey) return false
      else if (event.key === 'ArrowDown') goToItem(items[index + 1])
      else if (event.key === 'ArrowUp') goToItem(items[index - 1])
      else if (event.key === 'Home') goToItem(items[0])
      else if (event.key === 'End') goToItem(items.at(-1))
      else if (event.key === 'Enter' || event.key === ' ') goTo(item.target)
      else if (event.key === 'Delete' && item.isMovable) remove(item)
      else if (event.key === inward && item.level === 1) {
        if (item.isFolded) setFolded(item, false)
        else goToItem(items[index + 1]?.level === 2 ? items[index + 1] : undefined)
      } else if (event.key === outward) {
        if (item.level === 1 && !item.isFolded && item.hasParts) setFolded(item, true)
        else goToItem(items.slice(0, index).findLast(({ level }) => level === 1))
      } else return false
      return true
    }
    if (act()) event.preventDefault()
  }
  return (
    <nav className="outline" data-region="" tabIndex={-1} aria-label={words.outline}>
      <div className="outline-head">
        <h2>{words.outline}</h2>
        <FoldAll items={items} folded={folded} fold={fold} />
      </div>
      <div className={drag.state ? 'outline-tree dragging' : 'outline-tree'} role="tree" aria-label={words.outline} aria-describedby="outline-hint" ref={tree}>
        {items.map((item) => {
          const { toSettle: own } = item
          return (
            <div
              key={item.id}
              role="treeitem"
              data-item={item.id}
              aria-level={item.level}
              aria-posinset={item.place}
              aria-setsize={item.siblings}
              aria-expanded={item.hasParts ? !item.isFolded : undefined}
              aria-current={item.target === here ? 'true' : undefined}
              aria-selected={item.id === current?.id}
              tabIndex={item.id === current?.id ? 0 : -1}
              className={`outline-item level-${item.level}${drag.state?.id === item.id ? ' moving' : ''}`}
              onKeyDown={(event) => press(event, item)}
              onFocus={() => setAt(item.id)}
              onPointerDown={(event: PointerEvent) => item.isMovable && drag.begin(event, item)}
              onClick={(event) => {
                if (drag.justDropped()) return
                if (event.target instanceof Element && event.target.closest('.fold') && item.hasParts) setFolded(item, !item.isFolded)
                else goTo(item.target)
              }}
            >
              {item.level === 1 && <span className={item.hasParts ? 'fold' : 'fold none'} aria-hidden="true" />}
              {item.level === 2 && item.name !== strings.report.kinds[item.kind] && <span className="item-kind">{strings.report.kinds[item.kind]}</span>}
              <bdi className="item-name">{item.name}</bdi>
              {own > 0 && (
                <span className="count" title={`${words.toSettle}: ${own}`}>
                  <span className="unseen">{`${words.toSettle}: `}</span>
                  {own}
                </span>
              )}
              {item.level === 1 && item.review !== 'draft' && <span className={`state ${item.review}`}>{words.states[item.review]}</span>}
            </div>
          )
        })}
        {drag.state && <div className="drop-mark" aria-hidden="true" style={{ insetBlockStart: drag.state.mark }} />}
      </div>
      <p className="hint" id="outline-hint">
        {words.outlineHint}
      </p>
    </nav>
  )
})

function FoldAll({ items, folded, fold }: Pick<OutlineProps, 'folded' | 'fold'> & { readonly items: readonly OutlineItem[] }) {
  const { strings } = useReportDesk()
  const foldable = items.filter(({ hasParts }) => hasParts).map(({ id }) => id)
  const all = foldable.length > 0 && foldable.every((id) => folded.includes(id))
  return (
    <button type="button" className="quiet" disabled={foldable.length === 0} onClick={() => fold(all ? [] : foldable)}>
      {all ? strings.draft.expand : strings.draft.collapse}
    </button>
  )
}

function rowOf(tree: HTMLElement | null, id: string | undefined): HTMLElement | undefined {
  return tree === null ? undefined : [...tree.querySelectorAll<HTMLElement>('[data-item]')].find((row) => row.dataset.item === id)
}
