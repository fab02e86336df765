/** The words about recovering a damaged workbook in English; the other languages have the same keys. */

export const recoveryEn = {
  title: 'The workbook {name} is damaged',
  lead: 'It stays as it is. What can be proven of it is put into a new file beside it, and what cannot is left out and named.',
  recover: 'Recover into a new file',
  working: 'Recovering the workbook …',
  open: 'Open the version of {when}',
  versions: 'Or open an earlier version. It is copied beside the damaged file; what was changed after that time is not in it.',
  done: 'Recovered into a new file, which is open now: {path}',
  copied: 'The version of {when} was copied into a new file, which is open now: {path}',
  counts: 'As they were: {file} parts from the file, {journal} from its journal, {version} from a version. Lost: {lost}.',
  publications: 'Published reports: {kept} kept, {lost} lost.',
  from: {
    journal: 'Taken from the journal',
    version: 'Taken from a version',
    replaced: 'Lost, and replaced by those of a version or of a new workbook',
    lost: 'Lost, to be entered again'
  },
  line: '{from} – {kind}: {count} ({keys})'
}

export type RecoveryStrings = typeof recoveryEn
