/** English phrases. */

import type { Phrases } from './phrases'

export const english: Phrases = {
  sentences: {
    up: '{name}: {value} in {period}, up {percent} on {basePeriod} ({base}).',
    down: '{name}: {value} in {period}, down {percent} on {basePeriod} ({base}).',
    same: '{name}: {value} in {period}, unchanged from {basePeriod}.',
    stable: '{name}: {value} in {period}, stable on {basePeriod} ({base}; a change of less than {least}).',
    noneLeft: '{name}: none recorded in {period} ({base} in {basePeriod}).',
    first: '{name}: {value} in {period} (none recorded in {basePeriod}).',
    none: '{name}: none recorded in {period}, as in {basePeriod}.',
    pointsUp: '{name}: {value} in {period}, up {points} percentage points on {basePeriod} ({base}).',
    pointsDown: '{name}: {value} in {period}, down {points} percentage points on {basePeriod} ({base}).',
    withoutChange: '{name}: {value} in {period}; {reason}.',
    alone: '{name}: {value} ({period}).',
    absent: '{name}: {absence} for {period}.',
    empty: '{name}: not entered yet for {period}.'
  },
  qualifiers: { 'more than': 'more than ', 'at least': 'at least ', about: 'about ', nearly: 'nearly ' },
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
    'base-missing': 'no figure is entered for {base}',
    'base-not-available': 'the {base} figure is not available',
    'base-not-applicable': 'the {base} figure does not apply',
    'base-confidential': 'the {base} figure is not published',
    'base-zero': 'none was recorded in {base}',
    'base-negative': 'the {base} figure is below zero',
    'mixed-signs': 'the two figures have opposite signs',
    'unlike-periods': 'the two periods differ in length or season',
    'break-in-series': 'a break in the series makes it not comparable with {base}',
    'qualified-value': 'exact values are not published',
    'percentage-points': 'shares change in percentage points'
  },
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
    noChange: '{names}: no percentage is given, as {reason}.',
    noChangeMany: '{count} indicators: no percentage is given, as {reason}.',
    scope: '{name}: {scope}'
  },
  sources: 'Sources',
  pageOf: 'Page {page} of {pages}',
  listSeparator: '; ',
  valueAndChange: '{value} ({change})'
}
