import type { BlockContent, DraftBlock } from '../../core/report/draft'
import { isSectionHeading } from '../../core/report/sections'
import { MenuButton, type MenuItem } from '../ui/MenuButton'
import type { Write } from '../use-writer'
import { useReportDesk } from './report-desk'

type PartToolsProps = {
  readonly block: DraftBlock
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly write: Write<BlockContent>
}

/** What can be done with a part: its settings, its place, a comment on it, its end. */
export function PartTools({ block, name, isFirst, isLast, write }: PartToolsProps) {
  const { strings, parts, openPanel, source } = useReportDesk()
  const words = strings.draft
  const { id, content } = block
  const isText = content.kind === 'heading' || content.kind === 'prose'
  const settings = () => openPanel({ kind: 'part', block: id })
  const level = (to: 1 | 2) => write((latest) => (latest.kind === 'heading' ? { ...latest, level: to } : latest))
  const levels: readonly MenuItem[] =
    content.kind === 'heading'
      ? [
          { label: words.levelOne, checked: content.level === 1, choose: () => level(1) },
          { label: words.levelTwo, checked: content.level === 2, choose: () => level(2) }
        ]
      : []
  const section = isSectionHeading(block)
  return (
    <div className="part-buttons">
      {!isText && (
        <button type="button" onClick={settings} aria-label={`${words.editPart}: ${strings.report.kinds[content.kind]}, ${name}`}>
          {words.editPart}
        </button>
      )}
      <MenuButton
        className="quiet"
        label={`${words.partMenu}: ${name}`}
        items={[
          ...levels,
          { label: words.comment, choose: () => openPanel({ kind: 'comments', writing: { block: id, language: source, quote: '' } }) },
          { label: section ? words.moveSectionUp : words.moveUp, disabled: isFirst, choose: () => parts.step(id, 'up') },
          { label: section ? words.moveSectionDown : words.moveDown, disabled: isLast, choose: () => parts.step(id, 'down') },
          { label: words.removePart, danger: true, choose: () => parts.remove([id], name) }
        ]}
      >
        <span aria-hidden="true">⋯</span>
      </MenuButton>
    </div>
  )
}
