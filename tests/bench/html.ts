/** The same content as HTML, for the browser to print: what the exporters are measured against. */

import { chartTable } from '../../core/report/chart-table'
import type { Block, Line, ReportDocument } from '../../core/report/document'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const line = (of: Line) => of.map((inline) => (inline.kind === 'note' ? `<sup>${inline.mark}</sup>` : escaped(inline.text))).join('')

function block(of: Block): string {
  switch (of.kind) {
    case 'heading':
      return `<h${of.level}>${line(of.line)}</h${of.level}>`
    case 'paragraph':
      return `<p>${line(of.line)}</p>`
    case 'list':
      return `<ul>${of.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`
    case 'key-figures':
      return `<section>${of.figures.map((each) => `<div><p>${line(each.label)}</p><b>${line(each.value)}</b> ${line(each.change)}</div>`).join('')}</section>`
    case 'table':
      return `<table><caption>${of.number} ${line(of.caption)}</caption><thead><tr>${of.columns.map((column) => `<th>${line(column.label)}</th>`).join('')}</tr></thead><tbody>${of.rows
        .map((row) =>
          row.kind === 'group'
            ? `<tr><th colspan="${of.columns.length}">${line(row.label)}</th></tr>`
            : `<tr>${row.cells.map((cell) => `<td>${line(cell)}</td>`).join('')}</tr>`
        )
        .join('')}</tbody></table>${of.legend.map((each) => `<p>${line(each)}</p>`).join('')}`
    case 'chart': {
      const { columns, rows, legend } = chartTable(of)
      return block({ kind: 'table', id: of.id, number: of.number, caption: of.caption, columns, rows, legend })
    }
    case 'notes':
      return `<ol>${of.notes.map((note) => `<li>${note.mark} ${line(note.line)}</li>`).join('')}</ol>`
    case 'sources':
      return `<ul>${of.sources.map((source) => `<li>${line(source)}</li>`).join('')}</ul>`
    case 'sign-off':
      return of.entries.map((entry) => `<p>${line(entry.function)}</p>`).join('')
  }
}

export function documentHtml(document: ReportDocument): string {
  const css =
    '@page{size:A4;margin:18mm}body{font:10pt sans-serif}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #999;padding:2pt 4pt;text-align:right}td:first-child{text-align:left}tr{break-inside:avoid}section{display:grid;grid-template-columns:repeat(3,1fr)}'
  return `<!doctype html><html lang="${document.language}" dir="${document.direction}"><meta charset="utf-8"><title>Bench</title><style>${css}</style><h1>${line(document.title)}</h1>${document.blocks.map(block).join('\n')}</html>`
}
