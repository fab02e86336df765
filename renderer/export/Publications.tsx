import { useState } from 'react'
import type { Answer } from '../../core/contract'
import type { Publication } from '../../core/report/publication'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { dayOf } from '../report/day'
import { fill } from '../strings/words'

/** What was published from the workbook, the latest first. */
export function Publications() {
  const { strings } = useProgram()
  const { publications } = useWorkbook()
  const words = strings.publish
  return (
    <section className="publications" aria-labelledby="publications-title">
      <h2 id="publications-title">{words.publications}</h2>
      {publications.length === 0 && <p className="hint">{words.none}</p>}
      <ol>
        {[...publications].reverse().map((publication) => (
          <li key={publication.id} className="card">
            <PublicationCard publication={publication} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PublicationCard({ publication }: { readonly publication: Publication }) {
  const { strings, language, refuse } = useProgram()
  const words = strings.publish
  const { id, year, at, by, files, languages, formats, seal, leftOpen } = publication
  const [saved, setSaved] = useState<Answer<'savePublished'>>(null)
  const title = fill(words.publication, { year: `\u2066${year}\u2069`, day: dayOf(at, language), who: `\u2068${by}\u2069` })
  const save = async () => {
    const answer = await bayan.savePublished({ publication: id })
    if (answer.ok) setSaved(answer.value)
    else refuse(answer.faults)
  }
  return (
    <>
      <h3 id={`publication-${id}`}>{title}</h3>
      <p>
        {languages.map((each) => strings.languages[each]).join(' · ')} – {formats.map((each) => words.formats[each]).join(' · ')}
      </p>
      {leftOpen && <p className="hint">{fill(words.leftOpen, { count: leftOpen.remarks.length, reason: `\u2068${leftOpen.reason}\u2069` })}</p>}
      <button type="button" aria-describedby={`publication-${id}`} onClick={() => void save()}>
        {words.saveAgain}
      </button>
      <div role="status">
        {saved && (
          <>
            <p dir="auto">{fill(words.saved, { folder: `\u2066${saved.folder}\u2069` })}</p>
            <ul className="files">
              {saved.files.map(({ name, path, download }) => (
                <li key={path}>
                  <bdi dir="ltr">{name}</bdi>
                  {download && (
                    <a href={download} download={name}>
                      {strings.export.download}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <details>
        <summary>{words.details}</summary>
        <table className="hashes">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.hash}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ name, sha256 }) => (
              <tr key={name}>
                <th scope="row" dir="ltr">
                  {name}
                </th>
                <td>
                  <code dir="ltr">{sha256}</code>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.seal}</th>
              <td>
                <code dir="ltr">{seal}</code>
              </td>
            </tr>
          </tbody>
        </table>
      </details>
    </>
  )
}
