/** The words of a pasted table in French. */

import type { tableEn } from './table-en'

export const tableFr: Readonly<Record<keyof typeof tableEn, string>> = {
  title: 'Coller un tableau avec ses intitulés',
  lead: 'Le bloc a des intitulés\u00a0: {periods} au-dessus des colonnes, et des noms devant les lignes ({count}). Il est saisi en une seule étape, que Ctrl+Z annule.',
  fresh: 'Nouveaux indicateurs',
  known: 'Déjà dans le classeur',
  unit: 'Unité de compte des nouveaux indicateurs',
  more: 'et {count} autres',
  enter: 'Saisir le tableau',
  entered: 'Cellules saisies\u00a0: {count}. Nouveaux indicateurs\u00a0: {fresh}. Nombres lus comme {example} ({format}).',
  twice: 'Rien n’a été collé\u00a0: «\u00a0{name}\u00a0» figure devant deux lignes. Donnez à chaque ligne son propre nom.',
  bare: 'Rien n’a été collé\u00a0: le classeur n’a pas encore d’indicateurs. Copiez le bloc avec ses intitulés\u00a0: les noms devant les lignes, les années au-dessus des colonnes.'
}
