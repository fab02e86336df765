/** The words of numbers found in the prose, in English; the other languages have the same keys. */

export const lintEn = {
  numbers: 'Numbers',
  title: 'Numbers in the text',
  lead: 'Every number that was typed by hand, held against the workbook.',
  none: 'Every number in the text is a living figure, or agrees with the report’s years.',
  alarms: '{count} to look at',
  typed: '{count} typed by hand',
  all: 'Also those that agree',
  goToText: 'Go to the text',
  sentence: 'Sentence',
  remedies: 'What can be done about {text}',
  living: 'Put the living figure here: {text}',
  otherYear: 'Take the other year’s figure: {text}',
  outside: 'Mark as from an outside source',
  cell: 'Go to the cell',
  done: '{text}: done. {left}',
  noneLeft: 'No finding is left.',
  someLeft: '{count} left.',
  outsideChip: 'from an outside source: {text}',
  outsideHint: 'This number is from an outside source: it prints as it is written and is held against nothing.',
  verdicts: {
    agrees: 'Agrees, typed by hand',
    tie: 'Rounding tie',
    stale: 'Another year’s figure',
    disagrees: 'Disagrees',
    'wrong-subject': 'Another figure’s number',
    'wrong-direction': 'Wrong direction',
    'points-or-percent': 'Points or percent',
    'unlike-periods': 'Unlike periods',
    'qualifier-against-exact': 'Exact or not',
    'outside-source': 'Outside source',
    unknown: 'Unknown'
  }
}

export type LintStrings = typeof lintEn
