import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { PageArea } from '../../core/report/pages'
import { useProgram } from '../program'
import { cellMark } from '../provenance/asked'
import { fill } from '../strings/words'
import type { Column } from './page-layout'
import { topOf } from './page-layout'
import { leadsTo, type PageLink, type PagePoint } from './page-points'
import type { PdfFile } from './pdf-file'

type PageSheetProps = {
  readonly page: number
  readonly file: PdfFile
  readonly column: Column
  /** Device pixels a CSS pixel. */
  readonly density: number
  readonly links: readonly PageLink[]
  /** Pages out of sight are drawn after those in sight. */
  readonly inSight: boolean
  readonly chosen: PagePoint | null
  readonly jump: (to: PagePoint) => void
}

/** What the canvas shows: a page of a file, so finely drawn. */
type Drawn = { readonly file: PdfFile; readonly fine: number }

/** Milliseconds by which pages in sight are ahead. */
const LATER = 250

/** Puts a picture onto the page in one step. */
function show(picture: HTMLCanvasElement, canvas: HTMLCanvasElement, drawn: Drawn): Drawn {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
  return drawn
}

/** One page: its picture, and over it a button for each block and figure. The old picture stays until the new one is drawn. */
export function PageSheet({ page, file, column, density, links, inSight, chosen, jump }: PageSheetProps) {
  const { strings } = useProgram()
  const shown = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const { scale, width, height, pages } = column
  const fine = scale * density
  const fresh = drawn?.file === file && drawn.fine === fine
  const wait = inSight ? 0 : LATER
  useEffect(() => {
    if (fresh) return
    let giveUp = () => {}
    const timer = setTimeout(() => {
      const drawing = file.draw(page, fine)
      giveUp = drawing.giveUp
      void drawing.canvas.then((picture) => {
        if (picture && shown.current) setDrawn(show(picture, shown.current, { file, fine }))
      })
    }, wait)
    return () => {
      clearTimeout(timer)
      giveUp()
    }
  }, [file, page, fine, fresh, wait])
  return (
    <div className="page-sheet" style={{ top: topOf(page, column), width, height }} aria-busy={!fresh}>
      <canvas ref={shown} role="img" aria-label={fill(strings.pages.page, { page, pages })} />
      {links.map((link, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: links are known by their order on the page, and keep the focus while pages are made anew
          key={index}
          type="button"
          className={`page-link ${link.kind}${chosen !== null && leadsTo(link, chosen) ? ' chosen' : ''}`}
          aria-current={chosen !== null && leadsTo(link, chosen) ? 'location' : undefined}
          aria-label={link.name}
          title={link.kind === 'figure' ? `${link.name} – ${strings.provenance.hint}` : undefined}
          data-figure={link.kind === 'figure' && link.point.cell ? cellMark(link.point.cell) : undefined}
          style={placed(link.area, scale)}
          onClick={() => jump(link.point)}
        />
      ))}
    </div>
  )
}

function placed({ x, y, width, height }: PageArea, scale: number): CSSProperties {
  return { left: x * scale, top: y * scale, width: width * scale, height: height * scale }
}
