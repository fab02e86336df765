/** Les mots qui disent d’où vient un chiffre et ce que changerait sa modification. */

import type { ProvenanceStrings } from './provenance-en'

export const provenanceFr: ProvenanceStrings = {
  open: 'D’où il vient…',
  hint: 'D’où il vient (Alt+Entrée, ou bouton droit de la souris sur un chiffre)',
  title: 'D’où il vient\u00a0: {name}, {period}',
  value: 'Valeur',
  change: 'Évolution',
  formula: 'Calcul',
  exact: 'Avant arrondi',
  rounding: 'Arrondi',
  tie: 'Exactement à mi-chemin de deux pourcentages imprimables\u00a0: la règle décide.',
  vanishes: 'Non nulle, mais elle s’arrondirait à zéro\u00a0: on la dit donc plus petite que ce qui s’imprime.',
  noChange: 'Pas de pourcentage',
  cells: 'Cellules',
  toCell: 'Aller à la cellule\u00a0: {name}, {period}',
  source: 'Source',
  noSource: 'aucune source indiquée',
  note: 'Note',
  status: 'Statut',
  entered: 'Saisie',
  entry: '{day}, {time}, {who}\u00a0: {from} → {to}',
  first: '{day}, {time}, {who}\u00a0: {to}',
  notKnown: 'Le journal ne dit rien de cette cellule.',
  places: 'Où il s’imprime',
  nowhere: 'Il ne s’imprime nulle part dans ce rapport.',
  toPlace: 'Aller au rapport\u00a0: {part}',
  published: 'Dans la dernière publication',
  publishedAs: '{text}, dans le rapport {year} (publié le {day} par {who})',
  effect: 'Ce qui change',
  effectNone: 'rien de ce qui s’imprime',
  sentences: 'phrases\u00a0: {count}',
  tables: 'tableaux\u00a0: {count}',
  keyFigures: 'chiffres clés\u00a0: {count}',
  turns: 'Ce qui change de sens',
  would: 'Ce qu’on lirait'
}
