import { memo } from 'react'
import { blockKinds } from '../../core/report/draft'
import { MenuButton } from '../ui/MenuButton'
import { useReportDesk } from './report-desk'

/** A place where a part can be added: after a part, or before the first. */
export const AddPart = memo(function AddPart({ after, open = false }: { readonly after: string | null; readonly open?: boolean }) {
  const { strings, parts } = useReportDesk()
  return (
    <div className={open ? 'add-place open' : 'add-place'}>
      <MenuButton
        className="add-button"
        label={strings.draft.addHere}
        items={blockKinds.map((kind) => ({ label: strings.report.kinds[kind], choose: () => parts.add(kind, after) }))}
      >
        <span aria-hidden="true">+</span>
        {open && ` ${strings.draft.addHere}`}
      </MenuButton>
    </div>
  )
})
