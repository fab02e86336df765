import { useProgram } from '../program'
import { Dialog } from '../ui/Dialog'
import { ReportSettings, StyleSettings } from './Settings'

/** The report's own settings and the house style, over the text. */
export function SettingsDialog({ close }: { readonly close: () => void }) {
  const { strings } = useProgram()
  return (
    <Dialog title={strings.report.settings} close={close}>
      <ReportSettings />
      <h3>{strings.report.style}</h3>
      <StyleSettings />
    </Dialog>
  )
}
