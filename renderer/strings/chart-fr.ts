/** The words for charts in French. */

import type { ChartStrings } from './chart-en'

export const chartFr: ChartStrings = {
  kind: 'Ce qu’il montre',
  kinds: { trend: 'courbes sur plusieurs années', 'year-on-year': 'l’année à côté de l’année de comparaison', breakdown: 'les composantes d’un indicateur' },
  by: 'Composantes par',
  anyBy: 'la première ventilation disponible',
  automatic: 'Si aucun n’est choisi, le premier indicateur représentable est montré. Les indicateurs d’unités différentes ont chacun leur graphique.',
  listed: 'Imprimer ensuite un tableau de ses valeurs',
  altIn: 'Texte de remplacement en',
  altHint: 'Ce qu’entendent les personnes qui ne voient pas le graphique. Laissé vide, il est tiré des données et les suit.',
  fromData: 'D’après les données\u00a0:',
  stale: 'Les données ont changé depuis la rédaction de ce texte.',
  holds: 'Il reste exact',
  useData: 'Reprendre le texte tiré des données',
  data: 'Valeurs en tableau'
}
