import { Fragment, type ReactNode } from 'react'
import type { Block, Inline, Line, ReportDocument, TableRow } from '../../core/report/document'
import { headingLine } from '../../core/report/document-lines'
import { cellMark } from '../provenance/asked'
import { ChartView } from './ChartView'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A composed report as a page: the third renderer of the document, beside PDF and Word. */
export function DocumentView({ document, label }: { readonly document: ReportDocument; readonly label: string }) {
  return (
    <article className="paper" lang={document.language} dir={document.direction} aria-label={label}>
      <header className="masthead">
        {document.organisation.length > 0 && (
          <p className="organisation">
            <LineView line={document.organisation} />
          </p>
        )}
        <h1>
          <LineView line={document.title} />
        </h1>
        {document.subtitle.length > 0 && (
          <p className="subtitle">
            <LineView line={document.subtitle} />
          </p>
        )}
        {document.imprint.map((line) => (
          <p key={keyOf(line)} className="imprint">
            <LineView line={line} />
          </p>
        ))}
      </header>
      {document.blocks.map((block) => (
        <BlockView key={block.id} block={block} rtl={document.direction === 'rtl'} />
      ))}
    </article>
  )
}

/** One block of a document; `rtl`: its language runs from right to left. */
export function BlockView({ block, rtl }: { readonly block: Block; readonly rtl: boolean }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2>
          <LineView line={headingLine(block)} />
        </h2>
      ) : (
        <h3>
          <LineView line={headingLine(block)} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <LineView line={block.line} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item) => (
        <li key={keyOf(item)}>
          <LineView line={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'key-figures':
      return (
        <section className="key-figures">
          <p className="band">
            <LineView line={block.caption} />
          </p>
          <ul>
            {block.figures.map((figure) => (
              <li key={keyOf(figure.label)}>
                <span className="key-label">
                  <LineView line={figure.label} />
                </span>
                <span className="key-value">
                  <LineView line={figure.value} />
                </span>
                <span className="key-change">
                  <LineView line={figure.change} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )
    case 'table':
      return <TableView block={block} />
    case 'chart':
      return (
        <ChartView
          block={block}
          rtl={rtl}
          line={(line) => <LineView line={line} />}
          table={(values) => <TableView block={{ kind: 'table', id: block.id, number: block.number, caption: block.caption, ...values }} />}
        />
      )
    case 'notes':
      return (
        <ul className="notes">
          {block.notes.map(({ mark, line }) => (
            <li key={mark + keyOf(line)}>
              {mark !== '' && <sup>{mark}</sup>} <LineView line={line} />
            </li>
          ))}
        </ul>
      )
    case 'sources':
      return (
        <ul className="notes">
          {block.sources.map((line) => (
            <li key={keyOf(line)} dir="auto">
              <LineView line={line} />
            </li>
          ))}
        </ul>
      )
    case 'sign-off':
      return (
        <div className="sign-off">
          {block.entries.map(({ function: office, fields }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: who signs is known by its place alone
            <dl key={at}>
              <dt>
                <LineView line={office} />
              </dt>
              {fields.map(({ label, value }) => (
                <dd key={keyOf(label)}>
                  <LineView line={label} />: <LineView line={value} />
                </dd>
              ))}
            </dl>
          ))}
        </div>
      )
  }
}

function TableView({ block }: { readonly block: TableBlock }) {
  return (
    <figure className="report-table">
      <table>
        <caption>
          <strong>{block.number}.</strong> <LineView line={block.caption} />
        </caption>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={keyOf(column.label)} scope="col" className={column.kind}>
                <LineView line={column.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a composed table have no name of their own and never move
            <RowView key={index} row={row} block={block} />
          ))}
        </tbody>
      </table>
      {block.legend.map((line) => (
        <p key={keyOf(line)} className="legend">
          <LineView line={line} />
        </p>
      ))}
    </figure>
  )
}

function RowView({ row, block }: { readonly row: TableRow; readonly block: TableBlock }) {
  if (row.kind === 'group') {
    return (
      <tr className="group">
        <th scope="colgroup" colSpan={block.columns.length}>
          <LineView line={row.label} />
        </th>
      </tr>
    )
  }
  const [label, ...numbers] = row.cells
  return (
    <tr>
      <th scope="row">
        <LineView line={label ?? []} />
      </th>
      {numbers.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
        <td key={index}>
          <LineView line={line} />
        </td>
      ))}
    </tr>
  )
}

/** A line: numbers in isolates, foreign words with their language. */
export function LineView({ line }: { readonly line: Line }) {
  return line.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line are known by their place
    <Fragment key={index}>
      <InlineView inline={inline} />
    </Fragment>
  ))
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return inline.language ? (
        <span lang={inline.language}>
          <Emphasised of={inline}>{inline.text}</Emphasised>
        </span>
      ) : (
        <Emphasised of={inline}>{inline.text}</Emphasised>
      )
    case 'number':
      return (
        <Emphasised of={inline}>
          <bdi dir="ltr" className="number-text" data-figure={inline.origin && cellMark(inline.origin)}>
            {inline.text}
          </bdi>
        </Emphasised>
      )
    case 'note':
      return <sup>{inline.mark}</sup>
  }
}

type Emphasis = { readonly strong?: boolean; readonly emphasis?: boolean }

function Emphasised({ of, children }: { readonly of: Emphasis; readonly children: ReactNode }) {
  const inner = of.emphasis ? <em>{children}</em> : children
  return of.strong ? <strong>{inner}</strong> : inner
}

function keyOf(line: Line): string {
  return line.map((inline) => (inline.kind === 'note' ? inline.mark : inline.text)).join('')
}
