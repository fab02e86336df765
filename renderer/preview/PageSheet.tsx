import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { PageArea } from '../../core/report/pages'
import { useProgram } from '../program'
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
  readonly chosen: PagePoint | null
  readonly jump: (to: PagePoint) => void
}

/** One page: its picture, and over it a button for each block and figure. The old picture stays until the new one is drawn. */
export function PageSheet({ page, file, column, density, links, chosen, jump }: PageSheetProps) {
  const { strings } = useProgram()
  const shown = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const { scale, width, height, pages } = column
  useEffect(() => {
    const { canvas, giveUp } = file.draw(page, scale * density)
    void canvas.then((fresh) => {
      const target = shown.current
      if (fresh === undefined || target === null) return
      target.width = fresh.width
      target.height = fresh.height
      target.getContext('2d')?.drawImage(fresh, 0, 0)
      setDrawn(true)
    })
    return giveUp
  }, [file, page, scale, density])
  return (
    <div className="page-sheet" style={{ top: topOf(page, column), width, height }} aria-busy={!drawn}>
      <canvas ref={shown} role="img" aria-label={fill(strings.pages.page, { page, pages })} />
      {links.map((link, index) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: links are known by their order on the page, and keep the focus while pages are made anew
          key={index}
          type="button"
          className={`page-link ${link.kind}${chosen !== null && leadsTo(link, chosen) ? ' chosen' : ''}`}
          aria-current={chosen !== null && leadsTo(link, chosen) ? 'location' : undefined}
          aria-label={link.name}
          title={link.kind === 'figure' ? link.name : undefined}
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
