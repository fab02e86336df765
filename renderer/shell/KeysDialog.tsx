import { useEffect, useState } from 'react'
import { useStanding } from '../program'
import { Dialog } from '../ui/Dialog'
import { keyList, keyPlaces } from './key-list'
import './keys.css'

/** Opens the list of keys; F1 does so from everywhere but a dialog. */
export function KeysHelp() {
  const { strings } = useStanding()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className="keys-help" aria-keyshortcuts="F1" onClick={() => setOpen(true)}>
        {strings.keys.title} <kbd>F1</kbd>
      </button>
      {isOpen && <KeysDialog close={() => setOpen(false)} />}
    </>
  )
}

/** All keys of the program, by where they work. */
function KeysDialog({ close }: { readonly close: () => void }) {
  const { strings } = useStanding()
  const { title, places, words } = strings.keys
  return (
    <Dialog title={title} close={close}>
      <div className="key-list">
        {keyPlaces.map((place) => (
          <section key={place} aria-label={places[place]}>
            <h3>{places[place]}</h3>
            <dl>
              {keyList[place].map(([keys, word]) => (
                <div key={word}>
                  <dt>
                    <bdi dir="ltr">
                      <Keys keys={keys} />
                    </bdi>
                  </dt>
                  <dd>{words[word]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }

function Keys({ keys }: { readonly keys: string }) {
  const { strings } = useStanding()
  const caps: Readonly<Record<string, string>> = { ...strings.keys.caps, ...ARROWS }
  return keys.split('+').map((key, at) => (
    <span key={key}>
      {at > 0 && '+'}
      <kbd>{caps[key] ?? key}</kbd>
    </span>
  ))
}
