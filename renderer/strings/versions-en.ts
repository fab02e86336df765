/** The words about versions of a workbook in English; the other languages have the same keys. */

export const versionsEn = {
  title: 'Versions',
  lead: 'Copies of this workbook are made by themselves: after it is opened, every ten minutes while it is edited, before it is brought to a newer format, and before a version is put back. Each is checked. The newest of each hour stays for a day, of each day for a week, of each week for a year.',
  none: 'There is no version yet. The first one is made a few seconds after the workbook is opened.',
  failed: 'The last version could not be made.',
  folder: 'The versions are kept with the settings of this account, apart from the workbook, so that a lost stick does not take them along:',
  reasons: { opened: 'after opening', edited: 'while editing', migrated: 'before the change of format', restored: 'before a version was put back' },
  size: '{size} kB',
  named: 'when the workbook was named {name}',
  differs: 'Different now:',
  same: 'Nothing differs from now.',
  unreadable: 'This version cannot be read.',
  count: '{kind}: {count}',
  kinds: {
    cell: 'Cells',
    indicator: 'Indicators',
    unit: 'Counting units',
    section: 'Sections',
    block: 'Parts of the report',
    report: 'Report settings',
    style: 'House style',
    comment: 'Comments',
    dismissal: 'Reasons for values',
    revision: 'Reasons for revisions'
  },
  unnamed: 'a part without a title',
  comma: ', ',
  look: 'Look at it',
  restore: 'Put it back',
  sure: 'Put back the version of {when}?',
  sureText: 'The workbook as it is now becomes a version first, and Undo brings it back. Publications and the journal stay as they are.',
  restoring: 'Keeping the present state, then putting the version back …',
  restored: 'The workbook is as it was on {when}. Undo takes this back.',
  looking: 'You are looking at the version of {name} from {when}. It cannot be changed.',
  leave: 'Back to the workbook'
}

export type VersionsStrings = typeof versionsEn
