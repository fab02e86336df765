import { type DragEvent, type ReactNode, useState } from 'react'
import { base64Of } from '../base64'
import { bayan } from '../client'
import { useProgram } from '../program'

/** Takes a workbook that is dropped anywhere on the window. Other files are left to the screens; what nobody takes is not opened in the program's place. */
export function Dropping({ opened, children }: { readonly opened: () => void; readonly children: ReactNode }) {
  const { state, strings, open, show } = useProgram()
  const [over, setOver] = useState(false)
  const drop = async (event: DragEvent) => {
    setOver(false)
    if (event.defaultPrevented) return
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file === undefined) return
    if (!/\.bayan$/i.test(file.name)) return show({ tone: 'fault', lines: [strings.dropUnknown] })
    // With the system's dialogs the program itself hears of the drop, and opens the file in its place.
    if (state.files.kind === 'dialogs') return
    if (await open(bayan.receiveWorkbook({ name: file.name, bytes: await base64Of(file) }))) opened()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the buttons that do the same
    <div
      className={over ? 'dropping over' : 'dropping'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
    </div>
  )
}
