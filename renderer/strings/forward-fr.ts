/** Les mots du passage d’un rapport à une autre année. */

import type { ForwardStrings } from './forward-en'

export const forwardFr: ForwardStrings = {
  open: 'Année suivante…',
  openHint: 'Faire passer le rapport à une autre année (Ctrl+Alt+Y)',
  title: 'Rapport pour une autre année',
  lead: 'Le rapport passe à une autre année\u00a0: chiffres, sections et tableaux suivent\u00a0; chaque texte est à relire, les révisions recommencent et les commentaires réglés sont retirés. Annuler rétablit le tout.',
  year: 'Nouvelle année',
  base: 'Comparée à',
  sameYears: 'L’année et sa base doivent être différentes.',
  run: 'Rapport {year} à partir de {from}',
  done: 'Le rapport porte maintenant sur {year}.',
  texts: 'Textes à relire',
  flips: 'Chiffres qui changent de sens',
  noFlips: 'Aucun chiffre des textes ne change de sens.',
  empty: 'Chiffres de {year} non saisis',
  noEmpty: 'Tous les chiffres de {year} sont saisis.',
  years: 'Années dans les textes qui ne suivraient pas',
  yearsHint:
    'Choisissez celles qui désignent l’année du rapport ou sa base\u00a0: chacune devient un champ qui suit le rapport. Les autres restent telles quelles.',
  noYears: 'Aucune année des textes ne resterait en arrière.',
  all: 'Tout choisir',
  none: 'Ne rien choisir',
  fixed: 'un chiffre fixé à cette année',
  turnOf: '{name}\u00a0: {turn}'
}
