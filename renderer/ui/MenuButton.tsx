import './ui.css'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'

/** A choice of a menu. `checked`: given for choices of which one holds. */
export type MenuItem = {
  readonly label: string
  readonly choose: () => void
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly danger?: boolean
}

type MenuButtonProps = {
  /** Its name for screen readers and on hovering. */
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly className?: string
  readonly children: ReactNode
}

/** A button that opens a menu: arrows, Home, End and first letters move in it, Enter chooses, Escape and Tab close it. */
export function MenuButton({ label, items, className, children }: MenuButtonProps) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  useMenuPlace(open !== null, button, menu)
  useEffect(() => {
    if (open === null) return
    const all = choicesOf(menu.current)
    const checked = all.find((each) => each.getAttribute('aria-checked') === 'true')
    const wanted = open === 'last' ? all.at(-1) : (checked ?? all[0])
    wanted?.focus()
  }, [open])
  const close = (back: boolean) => {
    setOpen(null)
    if (back) button.current?.focus()
  }
  const move = (event: KeyboardEvent) => {
    const all = choicesOf(menu.current)
    const at = all.findIndex((each) => each.matches(':focus'))
    const go = (index: number) => {
      event.preventDefault()
      all.at(index % all.length)?.focus()
    }
    if (event.key === 'ArrowDown') go(at + 1)
    else if (event.key === 'ArrowUp') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(-1)
    else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close(true)
    } else if (event.key === 'Tab') close(true)
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const letter = event.key.toLowerCase()
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((each) => each.textContent?.trim().toLowerCase().startsWith(letter))
      next?.focus()
    }
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={() => setOpen(open === null ? 'first' : null)}
        onKeyDown={(event) => {
          if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
          event.preventDefault()
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {children}
      </button>
      {open !== null && (
        <div
          ref={menu}
          id={id}
          className="menu"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          popover="manual"
          onKeyDown={move}
          onBlur={({ relatedTarget }) => {
            const inside = relatedTarget instanceof Node && (menu.current?.contains(relatedTarget) || relatedTarget === button.current)
            if (!inside) close(false)
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              {...(item.checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': item.checked })}
              aria-disabled={item.disabled === true ? true : undefined}
              className={item.danger === true ? 'danger' : undefined}
              tabIndex={-1}
              onClick={() => {
                if (item.disabled === true) return
                close(true)
                item.choose()
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </>
  )
}

function choicesOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

/** Puts an open menu under its button, or above where there is no room, in the top layer and within the window. */
function useMenuPlace(open: boolean, button: { readonly current: HTMLElement | null }, menu: { readonly current: HTMLElement | null }) {
  useLayoutEffect(() => {
    const [from, box] = [button.current, menu.current]
    if (!open || from === null || box === null) return
    box.showPopover()
    const place = from.getBoundingClientRect()
    const { width, height } = box.getBoundingClientRect()
    const start = getComputedStyle(from).direction === 'rtl' ? place.right - width : place.left
    const below = place.bottom + 4
    box.style.left = `${Math.max(4, Math.min(start, window.innerWidth - width - 4))}px`
    box.style.top = `${below + height <= window.innerHeight ? below : Math.max(4, place.top - height - 4)}px`
  }, [open, button, menu])
}
