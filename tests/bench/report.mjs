// The report of 200 pages: PDF and Word against LibreOffice converting the same Word file and the browser printing the same content.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const PAGES = 200
/** What the report is to be: how many times faster, how much memory in MB, how long the bulletin's first export takes in seconds. */
const BOUNDS = { libreOffice: 5, browser: 4, memory: 500, first: 0.5 }

/** Measures and tells, a line each; a bound that is missed is marked. */
export function benchReport({ measured, whole, print, browser, folder, bulletin }) {
  const file = (pages, ending) => join(folder, `report-${pages}.${ending}`)
  const made = (what, pages) => measured(`report-${what}`, pages, file(pages, what))
  const [half, pdf] = [PAGES / 2, PAGES].map((pages) => made('pdf', pages))
  const [halfWord, word] = [PAGES / 2, PAGES].map((pages) => made('docx', pages))
  made('html', PAGES)
  const office = libreOffice(whole, file(PAGES, 'docx'), folder)
  const printed = browser ? print(file(PAGES, 'html')).seconds : undefined
  const size = (ending) => `${fixed(statSync(file(PAGES, ending)).size / 1_000_000, 1)} MB`
  const against = (name, seconds, bound) =>
    seconds === undefined
      ? `  ${name}: not here`
      : `  ${name} ${fixed(seconds)} s: PDF ${times(seconds / pdf.seconds, bound)}, Word ${times(seconds / word.seconds, bound)}`
  return [
    `report of ${pagesOf(file(PAGES, 'pdf'))} pages: PDF ${fixed(pdf.seconds)} s, ${size('pdf')}; Word ${fixed(word.seconds)} s, ${size('docx')}`,
    against('LibreOffice converting the Word file', office, BOUNDS.libreOffice),
    against('browser printing the same content', printed, BOUNDS.browser),
    `  memory: PDF ${most(pdf.peak, BOUNDS.memory)} MB (half as long: ${fixed(half.peak, 0)}), Word ${most(word.peak, BOUNDS.memory)} MB (${fixed(halfWord.peak, 0)})`,
    `  growth from half as long (2 is linear): PDF ${fixed(pdf.render / half.render, 1)}, Word ${fixed(word.render / halfWord.render, 1)}`,
    `first export of the bulletin in a fresh process: ${most(bulletin.seconds, BOUNDS.first, 2)} s`
  ]
}

function libreOffice(whole, file, folder) {
  if (spawnSync('soffice', ['--version']).error) return undefined
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', join(folder, 'converted'), file]
  spawnSync('soffice', convert)
  return whole('soffice', convert).seconds
}

const pagesOf = (file) => readFileSync(file, 'latin1').match(/\/Type \/Page\n/g)?.length ?? 0
const fixed = (number, digits = 2) => number.toFixed(digits)
const times = (ratio, least) => `${fixed(ratio, 1)} × faster (${ratio >= least ? 'asked' : 'MISSED'}: ${least})`
const most = (value, bound, digits = 0) => `${fixed(value, digits)} (${value < bound ? 'asked' : 'MISSED'}: under ${bound})`
