import { useId } from 'react'
import { useStanding } from '../program'

type FileChoiceProps = {
  readonly label: string
  /** Endings of the files that may be chosen. */
  readonly accept: string
  /** The name of the file that is chosen; null while there is none. */
  readonly name: string | null
  readonly disabled?: boolean
  readonly choose: (file: File | null) => void
}

/** Choosing a file, in the words of the interface: the browser's own control speaks the browser's language. The same file may be chosen again. */
export function FileChoice({ label, accept, name, disabled = false, choose }: FileChoiceProps) {
  const words = useStanding().strings.import
  const id = useId()
  return (
    <div className="field">
      <span id={`${id}-label`}>{label}</span>
      <label className="file-choice">
        <input
          className="unseen"
          type="file"
          accept={accept}
          disabled={disabled}
          aria-labelledby={`${id}-label ${id}-name`}
          onChange={({ target }) => {
            choose(target.files?.[0] ?? null)
            target.value = ''
          }}
        />
        <span className="button">{words.choose}</span>
        <bdi id={`${id}-name`}>{name ?? words.noFile}</bdi>
      </label>
    </div>
  )
}
