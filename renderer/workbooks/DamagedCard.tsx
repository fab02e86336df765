import './damaged.css'
import { useState } from 'react'
import type { DamagedWorkbook } from '../../core/contract'
import type { Recovery } from '../../core/versions/recovery'
import { type ContentKind, contentKinds } from '../../core/versions/version'
import { bayan } from '../client'
import { useProgram } from '../program'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import { whenOf } from '../versions/when'

/** What can be opened in the stead of a damaged workbook: what is recovered of it, or an earlier version. */
export function DamagedCard({ damaged: { path, name, versions } }: { readonly damaged: DamagedWorkbook }) {
  const { strings, language, open, show } = useProgram()
  const [isWorking, setWorking] = useState(false)
  const words = strings.recovery
  const choose = async (version: { readonly file: string; readonly at: string } | null) => {
    setWorking(true)
    const answer = await bayan.recoverWorkbook({ path, version: version?.file ?? null })
    setWorking(false)
    const isOpen = await open(Promise.resolve(answer.ok ? { ok: true, value: answer.value.workbook } : answer))
    if (!isOpen || !answer.ok) return
    const { workbook, recovery } = answer.value
    const place = `\u2068${workbook.workbook.path}\u2069`
    const copied = version === null ? '' : fill(words.copied, { when: isolated(whenOf(version.at, language)), path: place })
    show({ tone: 'done', lines: recovery === null ? [copied] : [fill(words.done, { path: place }), ...report(recovery, strings)] })
  }
  return (
    <section className="card damaged" aria-label={fill(words.title, { name: isolated(name) })}>
      <h2>{fill(words.title, { name: isolated(name) })}</h2>
      <bdi className="path" dir="ltr">
        {path}
      </bdi>
      <p>{words.lead}</p>
      <button type="button" className="primary" disabled={isWorking} onClick={() => void choose(null)}>
        {isWorking ? words.working : words.recover}
      </button>
      {versions.length > 0 && <p>{words.versions}</p>}
      {versions.map((version) => (
        <button type="button" key={version.file} disabled={isWorking} onClick={() => void choose(version)}>
          {fill(words.open, { when: isolated(whenOf(version.at, language)) })}
        </button>
      ))}
    </section>
  )
}

/** Parts of a kind that are named at most. */
const NAMED = 12

/** What was recovered from where, and what was not: a line of counts, and one for each kind of part that was not read from the file. */
function report({ counts, parts, publications }: Recovery, strings: Strings): readonly string[] {
  const words = strings.recovery
  const lineOf = (from: Recovery['parts'][number]['from'], kind: ContentKind): readonly string[] => {
    const keys = parts.filter((part) => part.from === from && part.what === kind).map(({ key }) => isolated(key))
    if (keys.length === 0) return []
    const named = keys.slice(0, NAMED).join(strings.versions.comma)
    const all = keys.length > NAMED ? `${named} …` : named
    return [fill(words.line, { from: words.from[from], kind: strings.versions.kinds[kind], count: keys.length, keys: all })]
  }
  return [
    fill(words.counts, counts),
    ...(publications.kept + publications.lost > 0 ? [fill(words.publications, publications)] : []),
    ...(['lost', 'replaced', 'journal', 'version'] as const).flatMap((from) => contentKinds.flatMap((kind) => lineOf(from, kind)))
  ]
}

/** A name inside a sentence keeps its own direction. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
