/** The words of charts: their numbers and captions, and what is said of them to those who cannot see them. */

import type { Dimension, Language } from '../entry/indicator'

export type ChartPhrases = {
  /** Before the number of a chart. */
  readonly number: string
  /** What the chart says in its caption where its author wrote none. Places: names, from, to. */
  readonly trend: string
  /** Places: name, period. */
  readonly breakdown: Readonly<Record<Dimension, string>>
  /** A caption of one of several charts of a part. Places: caption, name. */
  readonly oneOf: string
  /** The same where several charts show the same unit. Places: caption, place, count. */
  readonly oneOfMany: string
  /** The table of a chart's values. Place: place, the number of the chart. */
  readonly listed: string
  /** Place: tick. */
  readonly notFromZero: string
  readonly alt: {
    /** What kind of chart it is. Places: caption. */
    readonly lines: string
    readonly bars: string
    /** What is counted. Place: unit. */
    readonly unit: string
    /** One line of it. Places: name, first, firstWhen, last, lastWhen. */
    readonly course: string
    /** Where they are not the ends. Places: value, when. */
    readonly highest: string
    readonly lowest: string
    /** A line of one value, or one bar. Places: name, value, when. */
    readonly single: string
    /** A bar with its values. Places: name, values. */
    readonly bar: string
    /** One value of several. Places: value, when. */
    readonly valueWhen: string
    /** No value at all. Place: name. */
    readonly none: string
    /** What is to be known of some values. Places: name, mark, periods. */
    readonly marked: string
    readonly comma: string
    readonly end: string
  }
}

export const chartPhrases: Readonly<Record<Language, ChartPhrases>> = {
  en: {
    number: 'Chart',
    trend: '{names}, {from} to {to}',
    breakdown: {
      region: '{name} by region, {period}',
      nationality: '{name} by nationality, {period}',
      month: '{name} by month, {period}',
      sex: '{name} by sex, {period}',
      age: '{name} by age, {period}',
      other: '{name} and its parts, {period}'
    },
    oneOf: '{caption}: {name}',
    oneOfMany: '{caption} ({place} of {count})',
    listed: 'Data of chart {place}',
    notFromZero: 'The axis begins at {tick}, not at zero.',
    alt: {
      lines: 'Line chart: {caption}.',
      bars: 'Bar chart: {caption}.',
      unit: ' Unit: {unit}.',
      course: ' {name}: {first} {firstWhen}, {last} {lastWhen}',
      highest: '; highest {value} {when}',
      lowest: '; lowest {value} {when}',
      single: ' {name}: {value} {when}',
      bar: ' {name}: {values}',
      valueWhen: '{value} {when}',
      none: ' {name}: no value',
      marked: '; {mark}: {periods}',
      comma: ', ',
      end: '.'
    }
  },
  fr: {
    number: 'Graphique',
    trend: '{names}, de {from} à {to}',
    breakdown: {
      region: '{name} par région, {period}',
      nationality: '{name} par nationalité, {period}',
      month: '{name} par mois, {period}',
      sex: '{name} par sexe, {period}',
      age: '{name} par âge, {period}',
      other: '{name} et ses composantes, {period}'
    },
    oneOf: '{caption}\u00a0: {name}',
    oneOfMany: '{caption} ({place} sur {count})',
    listed: 'Données du graphique {place}',
    notFromZero: 'L’axe commence à {tick} et non à zéro.',
    alt: {
      lines: 'Graphique en courbes\u00a0: {caption}.',
      bars: 'Graphique en barres\u00a0: {caption}.',
      unit: ' Unité\u00a0: {unit}.',
      course: ' {name}\u00a0: {first} {firstWhen}, {last} {lastWhen}',
      highest: '\u00a0; maximum {value} {when}',
      lowest: '\u00a0; minimum {value} {when}',
      single: ' {name}\u00a0: {value} {when}',
      bar: ' {name}\u00a0: {values}',
      valueWhen: '{value} {when}',
      none: ' {name}\u00a0: aucune valeur',
      marked: '\u00a0; {mark}\u00a0: {periods}',
      comma: ', ',
      end: '.'
    }
  },
  ar: {
    number: 'مبيان',
    trend: '{names}، من {from} إلى {to}',
    breakdown: {
      region: '{name} حسب الجهة، {period}',
      nationality: '{name} حسب الجنسية، {period}',
      month: '{name} حسب الشهر، {period}',
      sex: '{name} حسب الجنس، {period}',
      age: '{name} حسب السن، {period}',
      other: '{name} ومكوناتها، {period}'
    },
    oneOf: '{caption}: {name}',
    oneOfMany: '{caption} ({place} من {count})',
    listed: 'معطيات المبيان {place}',
    notFromZero: 'يبدأ المحور من {tick} لا من الصفر.',
    alt: {
      lines: 'مبيان خطي: {caption}.',
      bars: 'مبيان بالأشرطة: {caption}.',
      unit: ' الوحدة: {unit}.',
      course: ' {name}: {first} {firstWhen}، {last} {lastWhen}',
      highest: '؛ أعلى قيمة {value} {when}',
      lowest: '؛ أدنى قيمة {value} {when}',
      single: ' {name}: {value} {when}',
      bar: ' {name}: {values}',
      valueWhen: '{value} {when}',
      none: ' {name}: لا توجد قيمة',
      marked: '؛ {mark}: {periods}',
      comma: '، ',
      end: '.'
    }
  }
}
