/** The words of numbers found in the prose, in French. */

import type { LintStrings } from './lint-en'

export const lintFr: LintStrings = {
  numbers: 'Nombres',
  title: 'Nombres dans le texte',
  lead: 'Chaque nombre saisi à la main, comparé au classeur.',
  none: 'Chaque nombre du texte est un chiffre vivant, ou concorde avec les années du rapport.',
  alarms: '{count} à vérifier',
  typed: '{count} saisis à la main',
  all: 'Aussi ceux qui concordent',
  goToText: 'Aller au texte',
  sentence: 'Phrase',
  remedies: 'Ce qu’on peut faire pour {text}',
  living: 'Mettre ici le chiffre vivant\u00a0: {text}',
  otherYear: 'Prendre le chiffre de l’autre année\u00a0: {text}',
  outside: 'Marquer comme issu d’une source extérieure',
  cell: 'Aller à la cellule',
  done: '{text}\u00a0: fait. {left}',
  noneLeft: 'Il ne reste rien à vérifier.',
  someLeft: 'Il en reste {count}.',
  outsideChip: 'd’une source extérieure\u00a0: {text}',
  outsideHint: 'Ce nombre est issu d’une source extérieure\u00a0: il s’imprime tel quel et n’est comparé à rien.',
  verdicts: {
    agrees: 'Concorde, saisi à la main',
    tie: 'À mi-chemin de l’arrondi',
    stale: 'Chiffre d’une autre année',
    disagrees: 'Ne concorde pas',
    'wrong-subject': 'Nombre d’un autre chiffre',
    'wrong-direction': 'Mauvais sens',
    'points-or-percent': 'Points ou pourcentage',
    'unlike-periods': 'Périodes différentes',
    'qualifier-against-exact': 'Exact ou non',
    'outside-source': 'Source extérieure',
    unknown: 'Inconnu'
  }
}
