/** A file held against all rules, and against what else can read a PDF here. */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Rule, readWhole, type Verdict } from './rules'
import { aRules } from './rules-a'
import { treeRules, uaRules } from './rules-ua'

export type Checked = { readonly standard: string; readonly rule: Rule; readonly verdict: Verdict }

const STANDARDS: Readonly<Record<string, readonly Rule[]>> = { 'PDF/UA-1': uaRules, structure: treeRules, 'PDF/A-3b': aRules }

/** Each rule with what it says of a file. */
export function checkPdf(bytes: Uint8Array): readonly Checked[] {
  const seen = readWhole(bytes)
  return Object.entries(STANDARDS).flatMap(([standard, rules]) => rules.map((rule) => ({ standard, rule, verdict: rule.check(seen) })))
}

/** What is wrong with a file, a line each: the rule, the condition, the first place. */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  return checkPdf(bytes).flatMap(({ standard, rule, verdict }) =>
    verdict.faults.length === 0 ? [] : [`${standard} ${rule.id}: ${rule.fails}: ${verdict.faults.slice(0, 3).join('; ')}`]
  )
}

/** A program that reads PDFs, and what it must say of a good one. */
type Program = { readonly name: string; readonly arguments: (file: string) => readonly string[]; readonly good: RegExp }

export const programs: readonly Program[] = [
  { name: 'qpdf', arguments: (file) => ['--check', file], good: /No syntax or stream encoding errors found/ },
  { name: 'pdfinfo', arguments: (file) => ['-struct', file], good: /^Document/ },
  { name: 'pdftotext', arguments: (file) => ['-enc', 'UTF-8', file, '-'], good: /\p{L}{3}/u },
  { name: 'gs', arguments: (file) => ['-dNOPAUSE', '-dBATCH', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING', '-sDEVICE=nullpage', '-q', file], good: /^\s*$/ }
]

/** What a program says of a file: good, its words, or that it is not here. */
export function askProgram({ name, arguments: words, good }: Program, bytes: Uint8Array): 'good' | 'not here' | { readonly says: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bayan-check-'))
  try {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    const { status, stdout, stderr, error } = spawnSync(name, words(file), { encoding: 'utf8', timeout: 60_000 })
    if (error) return 'not here'
    return status === 0 && good.test(stdout) && stderr === '' ? 'good' : { says: `${stdout.slice(-200)}${stderr.slice(0, 500)}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
