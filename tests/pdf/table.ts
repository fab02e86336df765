/** The document that says what each checker said of each file. */

import type { Checked } from './check'

const HEAD = `# What the checkers say of the sample's PDFs

Written by \`npm run golden\`; \`tests/pdf/check.test.ts\` holds it true. A tick says that what the file has to ask the rule of keeps it, a dash that it has nothing to ask it of, a cross how many things break it. No file claims PDF/UA or PDF/A, since no independent checker of either could be run; what they ask for is there all the same.

| validator | what it checks | run? |
| --- | --- | --- |
| rules of our own (\`tests/pdf\`), over a reader of our own | PDF/UA-1 by the numbers of the Matterhorn Protocol 1.1, the tree from both ends, PDF/A-3b by the clauses of ISO 19005-3: below | yes, in every test run |
| pdf.js (\`tests/electron/export/structure.test.ts\`) | words, order, languages and artifacts as a screen reader finds them | yes, in every test run |
| \`qpdf --check\` | syntax, cross-references, streams | where it is installed |
| \`pdfinfo -struct\`, \`pdftotext\` (Poppler) | that the tree and the words can be read | where they are installed |
| Ghostscript, stopping at the first warning | that every page can be drawn | where it is installed |
| LittleCMS | the colour profile, once, when it was made | by hand |
| veraPDF | PDF/A and PDF/UA | no: it is on neither npm nor Debian |
| PAC, Adobe Acrobat | PDF/UA | no: Windows programs |
| a screen reader | how it sounds | no |

The Matterhorn Protocol has 47 conditions that a person must judge (is the order sensible, is the alternative text good); they are judged by nobody here. Signs that none of the embedded fonts has are the one known breach: they print as a box (31-030, 6.2.11.8), and the program names them before it exports.
`

/** Columns of the table: a file by its name, with all verdicts. */
export function checkersTable(files: readonly { readonly name: string; readonly checked: readonly Checked[] }[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rules = files[0]?.checked ?? []
  const rows = rules.map(({ standard, rule }, at) =>
    row([
      standard,
      rule.id,
      rule.fails,
      ...files.map(({ checked }) => {
        const { of = 0, faults = [] } = checked[at]?.verdict ?? {}
        if (faults.length > 0) return `✗ ${faults.length}`
        return of === 0 ? '–' : '✓'
      })
    ])
  )
  const names = files.map(({ name }) => name.replace('.pdf', ''))
  return `${HEAD}\n${[row(['standard', 'rule', 'broken when', ...names]), row(['---', '---', '---', ...names.map(() => ':-:')]), ...rows].join('\n')}\n`
}
