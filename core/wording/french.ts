/** French phrases. No-break spaces stand before colon, semicolon and inside guillemets. */

import type { Phrases } from './phrases'

export const french: Phrases = {
  sentences: {
    up: '{name}\u00a0: {value} en {period}, en hausse de {percent} par rapport à {basePeriod} ({base}).',
    down: '{name}\u00a0: {value} en {period}, en baisse de {percent} par rapport à {basePeriod} ({base}).',
    same: '{name}\u00a0: {value} en {period}, sans changement par rapport à {basePeriod}.',
    stable: '{name}\u00a0: {value} en {period}, stable par rapport à {basePeriod} ({base}\u202f; variation inférieure à {least}).',
    noneLeft: '{name}\u00a0: aucun cas enregistré en {period} ({base} en {basePeriod}).',
    first: '{name}\u00a0: {value} en {period} (aucun cas enregistré en {basePeriod}).',
    none: '{name}\u00a0: aucun cas enregistré en {period}, comme en {basePeriod}.',
    pointsUp: '{name}\u00a0: {value} en {period}, en hausse de {points} points de pourcentage par rapport à {basePeriod} ({base}).',
    pointsDown: '{name}\u00a0: {value} en {period}, en baisse de {points} points de pourcentage par rapport à {basePeriod} ({base}).',
    withoutChange: '{name}\u00a0: {value} en {period}\u202f; {reason}.',
    alone: '{name}\u00a0: {value} ({period}).',
    absent: '{name}\u00a0: donnée {absence} pour {period}.',
    empty: '{name}\u00a0: donnée non encore saisie pour {period}.'
  },
  qualifiers: { 'more than': 'plus de ', 'at least': 'au moins ', about: 'environ ', nearly: 'près de ' },
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
    'base-zero': 'aucun cas n’a été enregistré en {base}',
    'base-negative': 'la donnée de {base} est négative',
    'mixed-signs': 'les deux données sont de signes contraires',
    'unlike-periods': 'les deux périodes diffèrent par leur durée ou leur saison',
    'break-in-series': 'une rupture de série interdit la comparaison avec {base}',
    'qualified-value': 'les valeurs exactes ne sont pas publiées',
    'percentage-points': 'une part varie en points de pourcentage'
  },
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
    noChange: '{names}\u00a0: aucun pourcentage n’est donné, car {reason}.',
    noChangeMany: '{count} indicateurs\u00a0: aucun pourcentage n’est donné, car {reason}.',
    scope: '{name}\u00a0: {scope}'
  },
  sources: 'Sources',
  pageOf: 'Page {page} sur {pages}',
  listSeparator: '\u202f; ',
  valueAndChange: '{value} ({change})'
}
