/** The command `recover`: what can be read of a damaged workbook, in a new file. */

import { resolve } from 'node:path'
import { type Result, succeed } from '../core/result'
import { oneFile, parseWords, UsageError } from './cli-words'
import { type Answer, author, type Terminal } from './cli-world'
import { emptyContent } from './content'
import { recoverWorkbook } from './store/recover'

/** Says how many parts came from where, and each that was not read from the file itself; something found where anything is lost. */
export function recoverCommand(args: readonly string[], terminal: Terminal): Result<Answer> {
  const { values, positionals } = parseWords(args, { out: { type: 'string' }, json: { type: 'boolean' } })
  const file = oneFile(positionals)
  if (values.out === undefined || values.out === '') throw new UsageError({ kind: 'new-file-needed' })
  const spare = emptyContent(terminal.resources, terminal.now().getFullYear())
  const recovered = recoverWorkbook(resolve(file), resolve(values.out), author(terminal), spare)
  if (!recovered.ok) return recovered
  const { counts, parts, publications, version } = recovered.value
  const findings = counts.lost > 0 || publications.lost > 0 || parts.some(({ from }) => from === 'replaced')
  if (values.json) return succeed({ text: `${JSON.stringify(recovered.value, null, 1)}\n`, findings })
  const lines = [
    `file ${counts.file}, journal ${counts.journal}, version ${counts.version} (${version ?? '-'}), lost ${counts.lost}; publications ${publications.kept}, lost ${publications.lost}`,
    ...parts.map(({ what, key, from }) => `${from}\t${what} ${key}`)
  ]
  return succeed({ text: lines.map((line) => `${line}\n`).join(''), findings })
}
