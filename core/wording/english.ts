/** English phrases. */

import type { Phrases } from './phrases'

export const english: Phrases = {
  sentences: {
    changed: '{name}: {recorded} {when}, {movement} of {percent} on {baseSpan} ({base}){times}.',
    points: '{name}: {recorded} {when}, {movement} of {points} on {baseSpan} ({base}).',
    same: '{name}: {recorded} {when}, unchanged from {baseSpan}.',
    stable: '{name}: {recorded} {when}, a stable level compared with {baseSpan} ({base}; {variation}).',
    noneLeft: '{name}: {recorded} {when} ({base} {baseWhen}).',
    first: '{name}: {recorded} {when}; {nothing} {baseWhen}.',
    none: '{name}: {recorded} {when}, as {baseWhen}.',
    besideBase: '{name}: {recorded} {when}, against {base} {baseWhen}.',
    withoutChange: '{name}: {recorded} {when}; {reason}.',
    alone: '{name}: {recorded} {when}.',
    absent: '{name}: {reason} for {span}.',
    empty: '{name}: {reason} for {span}.'
  },
  numeralName: 'Indicator “{name}”',
  recorded: {
    masculine: { singular: '{counted} was recorded', plural: '{counted} were recorded' },
    feminine: { singular: '{counted} was recorded', plural: '{counted} were recorded' }
  },
  noneRecorded: { masculine: 'no {noun} were recorded', feminine: 'no {noun} were recorded' },
  nothingRecorded: 'none were recorded',
  stands: {
    count: 'the number stood at {value}',
    share: 'the proportion stood at {value}',
    rate: 'the rate stood at {value}',
    amount: 'the amount stood at {value}'
  },
  spelledAmount: '{value}',
  movements: {
    up: { slight: 'a slight rise', moderate: 'a rise', marked: 'a marked rise', sharp: 'a sharp rise' },
    down: { slight: 'a slight fall', moderate: 'a fall', marked: 'a marked fall', sharp: 'a sharp fall' }
  },
  percentagePoints: { one: 'percentage point', other: 'percentage points' },
  multiples: {
    twice: ', to twice that figure',
    overTwice: ', to more than twice that figure',
    times: ', to {times} that figure',
    overTimes: ', to more than {times} that figure'
  },
  times: { one: 'time', other: 'times' },
  variations: { less: 'a change of less than {least}', half: 'a change of {least}' },
  qualifiers: { 'more than': 'more than ', 'at least': 'at least ', about: 'about ', nearly: 'nearly ' },
  qualifierGenders: { 'more than': null, 'at least': null, about: null, nearly: null },
  legend: {
    'not available': 'not available',
    'not applicable': 'not applicable',
    confidential: 'not published (confidential)',
    provisional: 'provisional',
    revised: 'revised',
    'break in series': 'break in series: not comparable with earlier periods',
    'not entered': 'not entered yet'
  },
  reasons: {
    'value-missing': 'the figure is not entered yet',
    'value-not-available': 'the figure is not available',
    'value-not-applicable': 'the figure does not apply',
    'value-confidential': 'the figure is not published',
    'base-missing': 'the {base} figure is not entered yet',
    'base-not-available': 'the {base} figure is not available',
    'base-not-applicable': 'the {base} figure does not apply',
    'base-confidential': 'the {base} figure is not published',
    'base-zero': 'the {base} figure is zero',
    'base-negative': 'the {base} figure is below zero',
    'mixed-signs': 'the two figures have opposite signs',
    'unlike-periods': 'the two periods differ in length or season',
    'break-in-series': 'a break in the series makes it not comparable with the {base} figure',
    'qualified-value': 'exact values are not published',
    'percentage-points': 'shares change in percentage points'
  },
  earlier: 'earlier',
  table: {
    number: 'Table',
    indicator: 'Indicator',
    absolute: 'Change',
    percent: 'Change, %',
    points: 'pp',
    comparison: 'Figures for {period} compared with {basePeriod}',
    series: 'Figures by year'
  },
  keyFigures: 'Key figures',
  notes: {
    heading: 'Notes',
    compared: 'Changes compare {period} with {basePeriod}.',
    rounding: {
      'half-away': 'Percentages are computed from unrounded values and rounded once, {decimals}, halves away from zero.',
      'half-even': 'Percentages are computed from unrounded values and rounded once, {decimals}, halves to the even neighbour.'
    },
    decimals: ['to whole numbers', 'to one decimal', 'to two decimals', 'to three decimals'],
    tie: '{name}: {value} against {base} is exactly {exact}, half way between two printable percentages; the rule declared prints {percent}, another may print {other}.',
    status: '{name}, {period}: {status}.',
    noChange: '{names}: no percentage is given, as {reason}.',
    noChangeMany: '{count} indicators: no percentage is given, as {reason}.',
    scope: '{name}: {scope}'
  },
  sources: 'Sources',
  pageOf: 'Page {page} of {pages}',
  listSeparator: '; ',
  valueAndChange: '{value} ({change})'
}
