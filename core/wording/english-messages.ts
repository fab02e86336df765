/** Refusals and remarks in English. */

import { holdingFaults } from './holding-faults'
import type { Messages } from './message-kinds'
import { publishingFaults } from './publishing-faults'

export const englishMessages: Messages = {
  place: 'Line {line}:',
  placeInColumn: 'Line {line}, column “{column}”:',
  languageNames: { en: 'English', fr: 'French', ar: 'Arabic' },
  baseYear: 'base-year',
  shown: { value: 'value', change: 'change', 'value-change': 'value and change', from: 'first year', to: 'last year' },
  byDimension: {
    region: 'by region',
    nationality: 'by nationality',
    month: 'by month',
    sex: 'by sex',
    age: 'by age',
    other: 'by another breakdown'
  },
  faults: {
    ...holdingFaults.en,
    ...publishingFaults.en,
    'file-missing': 'There is no file {path}. Check the name, or look for the workbook in another folder.',
    'file-exists': 'There is already a file {path}. Choose another name; nothing was changed.',
    'file-unreadable': 'The file {path} cannot be read ({detail}). Check that you may open it and that it is not in use.',
    'file-unwritable': 'The file {path} cannot be written ({detail}). Choose a folder in which you may write; nothing half-written was left.',
    'file-read-only': 'The workbook {path} is read-only, so nothing can be changed in it. Copy it to a folder of your own and open the copy.',
    'file-name-too-long': 'The name {path} is too long for this disk. Choose a shorter one.',
    'folder-unwritable': 'The folder {path} cannot be made ({detail}). Choose a folder in which you may write; nothing was written.',
    'file-locked': 'The workbook {path} is in use by another program. Close it there, then try again.',
    'disk-full': 'The disk is full: {path} could not be written. Free some space and try again; nothing half-written was left.',
    'not-a-workbook': 'The file {path} is not a Bayan workbook. Open a file whose name ends in .bayan, or import a table instead.',
    'newer-workbook':
      'The workbook {path} was made by a newer Bayan (version {fileVersion} of the format; this program knows {ours}). Update Bayan to open it.',
    'damaged-workbook':
      'The workbook {path} is damaged ({detail}). It was not opened, so that no wrong number is shown. Recover what can be read of it into a new file: on the screen “Workbooks”, or by bayan recover.',
    'version-unknown': 'There is no version {version} of this workbook. Look at the list of versions again.',
    'journal-damaged':
      'The journal of this workbook is damaged ({detail}). What it tells there is not shown, and nothing was changed. The figures themselves are whole; an earlier state is among the versions.',
    'strange-workbook':
      'The workbook {path} is not built as Bayan builds workbooks (“{detail}”): another program has changed it, or it is damaged, and it could do what nobody asked for. It was not opened. Ask for the original, or open a backup.',
    'oversized-workbook':
      'The workbook {path} holds more than any report needs (“{detail}”), and was not opened, so that it cannot take up the whole computer. Ask for the original, or open a backup.',
    'no-workbook-open': 'No workbook is open. Open or make one first.',
    'text-not-utf8': 'The text {path} is not in UTF-8 (line {line}). Save it again as plain text in UTF-8.',
    'table-not-utf8': 'The table {path} is not in UTF-8 (line {line}). Save it again as “CSV UTF-8” in your spreadsheet program.',
    'table-too-long': 'The table {path} has more than {limit} rows. Split it into several tables.',
    'block-too-large': 'What was to be pasted has more than {limit} cells, and nothing was. Paste a part of it, or import it as a table.',
    'text-too-large': 'The text {path} is larger than {limit} bytes. Split it into several texts.',
    'table-too-large': 'The table {path} is larger than {limit} bytes. Split it into several tables.',
    'table-empty': 'The table {path} has no rows. It needs a header line and at least one row.',
    'spreadsheet-old':
      'The spreadsheet {path} is in the format of old Excel versions, or behind a password. Save it as .xlsx without a password, then import that.',
    'spreadsheet-unreadable':
      'The spreadsheet {path} cannot be read: it is damaged, or no spreadsheet. Open it in your spreadsheet program and save it again as .xlsx, .ods or “CSV UTF-8”.',
    'table-malformed': 'The table cannot be read here: {detail}. Check quotation marks and separators.',
    'column-unknown': 'There is no column “{column}” in a figures table. Remove it or correct its name.',
    'column-twice': 'The column “{column}” stands there twice. Keep one of them.',
    'column-missing': 'The column “{column}” is missing. A figures table needs indicator, period and value, or a name and a column for each year.',
    'row-ragged': 'The row has {found} fields where the header has {expected}. Add or remove separators.',
    'code-illegal': '“{text}” cannot be a code. Use lower-case letters, digits, - and _, beginning with a letter.',
    'name-unknown': 'No indicator of the workbook is called “{text}”. Correct the name, or write the indicator’s code in a column “indicator”.',
    'period-illegal': '“{text}” is no period. Write 2023, 2014/2016 or 2023-01/2023-05.',
    'number-unreadable':
      '“{text}” cannot be read for sure as a number. Write it as 16818 or 12.5, or say the number format of the table (--numbers, here: {locale}).',
    'value-not-whole':
      '“{text}” is not a whole number, and this indicator counts whole things. Correct it, or give the indicator a unit that has fractions (percent, a rate, an amount).',
    'value-too-long':
      '“{text}” has more digits than a value may have: {whole} before the decimal mark and {fraction} after it. Correct it, or give the figure in a larger unit.',
    'status-unknown': '“{text}” is no status. Use final, provisional, revised, break in series, not available, not applicable or confidential.',
    'qualifier-unknown': '“{text}” is no qualifier. Use more than, at least, about or nearly.',
    'value-and-absence': 'A value stands beside the status “{text}”. Remove one of them.',
    'value-expected': 'A value is missing for this status. Enter one, or say not available, not applicable or confidential.',
    'qualifier-without-value': 'A qualifier stands without a value. Enter the value or remove the qualifier.',
    'cell-twice': 'The cell {indicator}, {period} is already on line {firstLine}. Keep one of them.',
    'name-needed': 'The indicator {indicator} is new. Give its English name (name_en) on its first row.',
    'text-too-long': 'The text is longer than {limit} characters. Shorten it.',
    'text-illegal': 'The text holds control characters. Type it anew.',
    'definition-differs': 'The indicator {indicator} is defined otherwise in the workbook. Correct the table, or import it with --replace.',
    'cell-filled': 'The cell {indicator}, {period} holds {was}; the table says {would}. Correct one of them, or import with --replace.',
    'more-faults': 'And {count} more like these. Mend the first ones and import again.',
    'cell-not-whole':
      'The indicator {indicator} holds {value} for {period}, which is not whole, and its new unit counts whole things. Correct the value, or choose a unit that has fractions.',
    'indicator-unknown': 'There is no indicator {indicator} in the workbook.',
    'indicator-exists': 'There is already an indicator {indicator}. Choose another code.',
    'part-cycle': '“{indicator}” cannot be a part of “{whole}”, for that is “{indicator}” itself or one of its parts. Choose another whole.',
    'part-whole-unknown': 'There is no indicator “{whole}” of which “{indicator}” could be a part. Choose a whole that is in the workbook.',
    'part-unit-differs': '“{indicator}” cannot be a part of “{whole}”, which is counted in another unit ({unit}). Give both the same counting unit.',
    'check-not-excusable': 'No reason can excuse this remark on {indicator}, {period}: the table contradicts itself there. Correct the values.',
    'check-settled': 'This remark on {indicator}, {period} no longer stands. Look at the cell again.',
    'entry-unreadable': '“{text}” cannot be read for sure. Type a number, or : for not available, - for not applicable, c for confidential.',
    'entry-not-whole': '“{text}” is not a whole number, and this indicator counts whole things. Check the decimal and thousands marks.',
    'entry-too-long':
      '“{text}” has more digits than a value may have: {whole} before the decimal mark and {fraction} after it. Correct it, or give the figure in a larger unit.',
    'entry-ambiguous': '“{text}” could be two numbers. Type it without thousands marks.',
    'entry-percent': '“{text}” carries a percent sign, and this indicator is no share. Remove the sign, or give the indicator the unit percent.',
    'entry-currency': '“{text}” carries a currency. Remove it; the currency belongs to the unit of the indicator.',
    'block-unknown': 'This part of the report is no longer there. Look at the report again.',
    'comment-unknown': 'This comment is no longer there. Look at the report again.',
    'year-without-figures': 'There are no figures for {year}. Enter some, or choose one of the years with figures: {years}.',
    'workbook-without-figures': 'There are no figures in the workbook yet. Enter some, or import a table.',
    'same-years': 'The year and its base are both {year}. Choose another base year.',
    'setting-impossible': '“{value}” is not possible for {setting}. Possible: {possible}.',
    'setting-text': 'The text of {setting} must have at most {limit} characters, none of them a control character. Write it anew.',
    'nothing-to-undo': 'There is nothing to undo.',
    'nothing-to-redo': 'There is nothing to redo.',
    cancelled: 'Cancelled; nothing was written.',
    'request-refused': 'The request was refused ({detail}). If you see this, please report it.',
    'program-fault': 'Something went wrong in the program ({detail}). Your figures are kept. Try again, and report it if it happens again.'
  },
  findings: {
    'cell-empty': '{indicator}: nothing is entered for {period}. Enter the value, or say why there is none.',
    tie: '{indicator}: the percentage for {period} lies exactly half way; the declared rule decides, and a note says so.',
    'small-base':
      '{indicator}: the base for {period} is small ({base}), so the percentage is large for a small change. Look whether the values alone say it better.',
    'no-percent': '{indicator}: no percentage for {period}: {reason}.',
    'not-whole':
      '{indicator}: {value} for {period} is not a whole number, and this indicator counts whole things. Correct it, or give the indicator a unit that has fractions.',
    negative: '{indicator}: {value} for {period} is below zero, and counts are not. Correct it.',
    'share-above-100': '{indicator}: {value} for {period} is more than the whole. Correct it, or give the indicator another unit.',
    'parts-differ':
      '{indicator}: {value} is entered for {period}, but its parts {by} add up to {sum} (difference {difference}). Correct the total or its parts.',
    'part-above-whole': '{indicator}: {value} for {period} is more than the total of which it is a part, {whole} ({most}). Correct one of them.',
    'far-from-last-year': '{indicator}: {value} for {period} is far from the {before} of {last}. Correct it, or say why it stands.',
    'far-from-series':
      '{indicator}: {value} for {period} is far from the {earlier} values before it, whose median is {median}. Correct it, or say why it stands.',
    'suppressed-recoverable':
      '{indicator}: the confidential value for {period} can be computed from {whole} {by}. Make a second value confidential, or say why this one may be known.',
    'name-missing': '{indicator}: the name in {language} is missing.',
    'unit-unknown': '{indicator}: the counting unit “{unit}” is not defined. Give it its nouns.',
    'unit-forms-missing': 'The counting unit “{unit}” lacks noun forms in {language}.',
    'section-unnamed': 'The section “{section}” has no name in {language}.',
    'source-missing': '{indicator}: some values have no source.',
    'field-without-value': '{indicator}: the text shows the figure for {period}, which has no value. Read the sentence, and say it in other words.',
    'glyphs-missing': 'The PDF’s fonts lack these characters: {characters} – they would print as boxes. Write them otherwise, or export to Word.',
    'field-unknown': 'The text names “{field}”, which is no figure of this workbook.',
    'chart-empty': 'A chart of the report has nothing to draw: choose indicators that have figures, for a breakdown one that has parts.',
    'text-missing': 'A text of the report is not written in {language}; another language stands in for it.',
    'figure-lacking':
      '{indicator}: the {language} edition does not print its {shown}, which another edition prints in the same part. Put it in, or take it out of the other.',
    'words-lacking': 'The {language} edition lacks “{words}”, which another edition has in the same part. Put it in, or take it out of the other.'
  }
}
