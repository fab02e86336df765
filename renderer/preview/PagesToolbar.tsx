import { type FormEvent, useRef, useState } from 'react'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { type Zoom, zooms } from './page-layout'

type PagesToolbarProps = {
  readonly page: number
  readonly pages: number
  readonly zoom: Zoom
  readonly choose: (zoom: Zoom) => void
  readonly step: (direction: 'larger' | 'smaller') => void
  readonly open: (page: number) => void
}

/** Which page is shown, and how large. */
export function PagesToolbar({ page, pages, zoom, choose, step, open }: PagesToolbarProps) {
  const words = useProgram().strings.pages
  return (
    <div className="pages-toolbar">
      <PageField {...{ page, pages, open }} />
      <span className="pages-zoom">
        <button type="button" aria-label={words.smaller} title={`${words.smaller} (−)`} onClick={() => step('smaller')}>
          −
        </button>
        <select aria-label={words.zoom} value={zoom} onChange={({ target }) => choose(zooms.find((each) => `${each}` === target.value) ?? 'width')}>
          {zooms.map((each) => (
            <option key={each} value={each}>
              {each === 'width' ? words.fit : `${each}%`}
            </option>
          ))}
        </select>
        <button type="button" aria-label={words.larger} title={`${words.larger} (+)`} onClick={() => step('larger')}>
          +
        </button>
      </span>
    </div>
  )
}

/** The number of the page in sight; another number opens that page. */
function PageField({ page, pages, open }: Pick<PagesToolbarProps, 'page' | 'pages' | 'open'>) {
  const words = useProgram().strings.pages
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = field.current?.valueAsNumber ?? page
    if (Number.isInteger(wanted)) open(Math.min(Math.max(wanted, 1), pages))
    setTyped(null)
  }
  return (
    <form className="pages-field" onSubmit={submit}>
      <label>
        {words.number}{' '}
        <input
          ref={field}
          type="number"
          lang="en"
          dir="ltr"
          min={1}
          max={Math.max(pages, 1)}
          disabled={pages === 0}
          value={typed ?? `${page}`}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setTyped(null)}
        />
      </label>
      <span>{fill(words.of, { pages })}</span>
    </form>
  )
}
