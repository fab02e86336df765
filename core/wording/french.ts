/** French phrases. No-break spaces stand before colon, semicolon and inside guillemets. */

import type { Phrases } from './phrases'

export const french: Phrases = {
  sentences: {
    changed: '{name}\u00a0: {recorded} {when}, {movement} de {percent} par rapport à {baseSpan} ({base}){times}.',
    points: '{name}\u00a0: {recorded} {when}, {movement} de {points} par rapport à {baseSpan} ({base}).',
    same: '{name}\u00a0: {recorded} {when}, sans changement par rapport à {baseSpan}.',
    stable: '{name}\u00a0: {recorded} {when}, soit un niveau stable par rapport à {baseSpan} ({base}\u202f; {variation}).',
    noneLeft: '{name}\u00a0: {recorded} {when} ({base} {baseWhen}).',
    first: '{name}\u00a0: {recorded} {when}, alors qu’{nothing} {baseWhen}.',
    none: '{name}\u00a0: {recorded} {when}, comme {baseWhen}.',
    besideBase: '{name}\u00a0: {recorded} {when}, contre {base} {baseWhen}.',
    withoutChange: '{name}\u00a0: {recorded} {when}\u202f; {reason}.',
    alone: '{name}\u00a0: {recorded} {when}.',
    absent: '{name}\u00a0: {reason} pour {span}.',
    empty: '{name}\u00a0: {reason} pour {span}.'
  },
  numeralName: 'Indicateur «\u00a0{name}\u00a0»',
  recorded: {
    masculine: { singular: '{counted} a été enregistré', plural: '{counted} ont été enregistrés' },
    feminine: { singular: '{counted} a été enregistrée', plural: '{counted} ont été enregistrées' }
  },
  noneRecorded: { masculine: 'aucun {noun} n’a été enregistré', feminine: 'aucune {noun} n’a été enregistrée' },
  nothingRecorded: 'aucun cas n’a été enregistré',
  stands: {
    count: 'le nombre s’établit à {value}',
    share: 'la proportion s’établit à {value}',
    rate: 'le taux s’établit à {value}',
    amount: 'la valeur s’établit à {value}'
  },
  spelledAmount: '{value}',
  movements: {
    up: { slight: 'en légère hausse', moderate: 'en hausse', marked: 'en nette hausse', sharp: 'en forte hausse' },
    down: { slight: 'en légère baisse', moderate: 'en baisse', marked: 'en nette baisse', sharp: 'en forte baisse' }
  },
  percentagePoints: { one: 'point de pourcentage', other: 'points de pourcentage' },
  multiples: {
    twice: ', soit le double',
    overTwice: ', soit plus du double',
    times: ', soit {times} ce chiffre',
    overTimes: ', soit plus de {times} ce chiffre'
  },
  times: { one: 'fois', other: 'fois' },
  variations: { less: 'variation inférieure à {least}', half: 'variation de {least}' },
  qualifiers: { 'more than': 'plus de ', 'at least': 'au moins ', about: 'environ ', nearly: 'près de ' },
  qualifierGenders: { 'more than': null, 'at least': null, about: null, nearly: null },
  legend: {
    'not available': 'non disponible',
    'not applicable': 'sans objet',
    confidential: 'non publiée (confidentielle)',
    provisional: 'donnée provisoire',
    revised: 'donnée révisée',
    'break in series': 'rupture de série\u00a0: non comparable avec les périodes antérieures',
    'not entered': 'non encore saisie'
  },
  reasons: {
    'value-missing': 'la donnée n’est pas encore saisie',
    'value-not-available': 'la donnée n’est pas disponible',
    'value-not-applicable': 'la donnée est sans objet',
    'value-confidential': 'la donnée n’est pas publiée',
    'base-missing': 'aucune donnée n’est saisie pour {base}',
    'base-not-available': 'la donnée de {base} n’est pas disponible',
    'base-not-applicable': 'la donnée de {base} est sans objet',
    'base-confidential': 'la donnée de {base} n’est pas publiée',
    'base-zero': 'la donnée de {base} est nulle',
    'base-negative': 'la donnée de {base} est négative',
    'mixed-signs': 'les deux données sont de signes contraires',
    'unlike-periods': 'les deux périodes diffèrent par leur durée ou leur saison',
    'break-in-series': 'une rupture de série interdit la comparaison avec celle de {base}',
    'qualified-value': 'les valeurs exactes ne sont pas publiées',
    'percentage-points': 'une part varie en points de pourcentage'
  },
  earlier: 'la période antérieure',
  table: {
    number: 'Tableau',
    indicator: 'Indicateur',
    absolute: 'Variation',
    percent: 'Variation, %',
    points: 'pt',
    comparison: 'Chiffres de {period} comparés à {basePeriod}',
    series: 'Chiffres par année'
  },
  keyFigures: 'Chiffres clés',
  notes: {
    heading: 'Notes',
    compared: 'Les variations comparent {period} à {basePeriod}.',
    rounding: {
      'half-away': 'Les pourcentages sont calculés sur les valeurs non arrondies et arrondis une seule fois, {decimals}, les demis en s’éloignant de zéro.',
      'half-even': 'Les pourcentages sont calculés sur les valeurs non arrondies et arrondis une seule fois, {decimals}, les demis au voisin pair.'
    },
    decimals: ['à l’unité', 'à une décimale', 'à deux décimales', 'à trois décimales'],
    tie: '{name}\u00a0: {value} contre {base} donne exactement {exact}, à mi-chemin entre deux pourcentages imprimables\u202f; la règle déclarée imprime {percent}, une autre peut imprimer {other}.',
    status: '{name}, {period}\u00a0: {status}.',
    noChange: '{names}\u00a0: aucun pourcentage n’est donné, car {reason}.',
    noChangeMany: '{count} indicateurs\u00a0: aucun pourcentage n’est donné, car {reason}.',
    scope: '{name}\u00a0: {scope}'
  },
  sources: 'Sources',
  pageOf: 'Page {page} sur {pages}',
  listSeparator: '\u202f; ',
  valueAndChange: '{value} ({change})'
}
