/** The command `read`: every number, date and word of direction of a text. */

import { type Language, languages } from '../core/entry/indicator'
import { type Reading, readText } from '../core/reading/reading'
import { type Result, succeed } from '../core/result'
import { sayReading } from '../core/wording/readings'
import { oneOfEach, parseWords, textFile, UsageError } from './cli-words'
import { readTextFile } from './text-file'

/** The readings of a text file as JSON, or a line each in the terminal's language. */
export function readCommand(args: readonly string[], language: Language): Result<string> {
  const { values, positionals } = parseWords(args, { language: { type: 'string' }, json: { type: 'boolean' } })
  const file = textFile(positionals)
  const [written] = oneOfEach<Language>(values.language === undefined ? [] : [values.language], languages, 'language-unknown')
  if (written === undefined) throw new UsageError({ kind: 'language-needed' })
  const text = readTextFile(file)
  if (!text.ok) return text
  const readings = readText(text.value, written)
  return succeed(values.json ? `${JSON.stringify(readings, null, 1)}\n` : inLines(text.value, readings, language))
}

function inLines(text: string, readings: readonly Reading[], language: Language): string {
  let line = 1
  let end = text.indexOf('\n')
  return readings
    .map((reading) => {
      while (end >= 0 && end < reading.start) {
        line++
        end = text.indexOf('\n', end + 1)
      }
      return `${sayReading(reading, line, language)}\n`
    })
    .join('')
}
