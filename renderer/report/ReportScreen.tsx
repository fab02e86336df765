import { useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import { type BlockContent, type BlockKind, blockKinds, type DraftBlock } from '../../core/report/draft'
import { bayan } from '../client'
import { LineView } from '../preview/DocumentView'
import { useProgram, useWorkbook } from '../program'
import { useAnswer, useSettled } from '../use-answer'
import { BlockEditor } from './BlockEditor'
import { ReportSettings, StyleSettings } from './Settings'

const nothing = { en: '', fr: '', ar: '' }

/** Composing the report: its settings, the house style, and its parts in order. */
export function ReportScreen() {
  const { strings, language, change, target } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.report
  const [open, setOpen] = useState<string | null>(target?.block ?? null)
  const { blocks } = draft
  return (
    <>
      <h1>{words.title}</h1>
      <details className="section-box">
        <summary>{words.settings}</summary>
        <ReportSettings />
      </details>
      <details className="section-box">
        <summary>{words.style}</summary>
        <StyleSettings />
      </details>
      <h2>{words.parts}</h2>
      {blocks.length === 0 && (
        <>
          <p className="empty">{words.noParts}</p>
          <AddPart after={null} />
        </>
      )}
      <ol className="parts">
        {blocks.map((block, index) => (
          <li key={block.id} className={open === block.id ? 'part open' : 'part'}>
            <div className="part-head">
              <span className="kind">{words.kinds[block.content.kind]}</span>
              <BlockSummary block={block} language={language} />
              <span className="part-tools">
                <button type="button" aria-expanded={open === block.id} onClick={() => setOpen(open === block.id ? null : block.id)}>
                  {open === block.id ? words.done : words.edit}
                </button>
                <button
                  type="button"
                  aria-label={words.moveUp}
                  title={words.moveUp}
                  disabled={index === 0}
                  onClick={() => void change(() => bayan.moveBlocks({ ids: [block.id], index: index - 1 }))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={words.moveDown}
                  title={words.moveDown}
                  disabled={index === blocks.length - 1}
                  onClick={() => void change(() => bayan.moveBlocks({ ids: [block.id], index: index + 1 }))}
                >
                  ↓
                </button>
                <button
                  type="button"
                  aria-label={words.removePart}
                  title={words.removePart}
                  onClick={() => void change(() => bayan.removeBlocks({ ids: [block.id] }))}
                >
                  ×
                </button>
                <AddPart after={block.id} />
              </span>
            </div>
            {open === block.id && (
              <>
                <BlockEditor block={block} />
                <PrintedBlock block={block} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The beginning of a part's own text, in the interface's language. */
function BlockSummary({ block: { content }, language }: { readonly block: DraftBlock; readonly language: Language }) {
  const text = 'text' in content ? content.text[language] : content.caption[language]
  return (
    <span className={content.kind === 'heading' ? 'summary strong' : 'summary'}>
      <bdi>{text.replace(/\{\{([^{}]*)\}\}/g, '⟨$1⟩')}</bdi>
    </span>
  )
}

function AddPart({ after }: { readonly after: string | null }) {
  const { strings, change } = useProgram()
  const words = strings.report
  return (
    <select
      className="add-part"
      aria-label={words.addPart}
      title={words.addPart}
      value=""
      onChange={({ target }) => {
        const kind = blockKinds.find((each) => each === target.value)
        if (kind) void change(() => bayan.addBlock({ content: blankContent(kind), after }))
      }}
    >
      <option value="">{`+ ${strings.add}`}</option>
      {blockKinds.map((kind) => (
        <option key={kind} value={kind}>
          {words.kinds[kind]}
        </option>
      ))}
    </select>
  )
}

function blankContent(kind: BlockKind): BlockContent {
  switch (kind) {
    case 'heading':
      return { kind, level: 1, text: nothing }
    case 'prose':
    case 'notes':
    case 'sources':
      return { kind, text: nothing }
    case 'key-figures':
      return { kind, caption: nothing, indicators: [] }
    case 'comparison':
      return { kind, caption: nothing, selection: { kind: 'all' } }
    case 'series':
      return { kind, caption: nothing, selection: { kind: 'all' }, years: 6 }
  }
}

/** Under an open text: how it prints, in each language of the report. */
function PrintedBlock({ block }: { readonly block: DraftBlock }) {
  const { strings } = useProgram()
  const { draft } = useWorkbook()
  if (block.content.kind !== 'prose' && block.content.kind !== 'heading') return null
  return (
    <section className="printed" aria-label={strings.report.prints}>
      <h3>{strings.report.prints}</h3>
      {draft.languages.map((each) => (
        <PrintedEdition key={each} block={block} edition={each} />
      ))}
    </section>
  )
}

function PrintedEdition({ block, edition }: { readonly block: DraftBlock; readonly edition: Language }) {
  const view = useSettled(useWorkbook(), 150)
  const { year, base } = view.draft
  const composed = useAnswer(() => bayan.composeReport({ language: edition, year, base }), [view, edition])
  const paragraphs = composed?.document.blocks.filter(({ id }) => id === block.id || id.startsWith(`${block.id}-`)) ?? []
  return (
    <div lang={edition} dir={edition === 'ar' ? 'rtl' : 'ltr'}>
      {paragraphs.map(
        (paragraph) =>
          'line' in paragraph && (
            <p key={paragraph.id}>
              <LineView line={paragraph.line} />
            </p>
          )
      )}
    </div>
  )
}
