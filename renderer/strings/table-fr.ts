/** The words of a pasted table in French. */

import type { tableEn } from './table-en'

export const tableFr: Readonly<Record<keyof typeof tableEn, string>> = {
  title: 'Coller un tableau avec ses intitulés',
  lead: 'Le bloc a des intitulés : {periods} au-dessus, {count} noms devant les lignes. Il est saisi en une seule étape, que Ctrl+Z annule.',
  fresh: 'Nouveaux indicateurs',
  known: 'Déjà dans le classeur',
  unit: 'Unité de compte des nouveaux indicateurs',
  more: 'et {count} autres',
  enter: 'Saisir le tableau',
  entered: '{count} cellules saisies, {fresh} nouveaux indicateurs. Nombres lus comme {example} ({format}).',
  twice: 'Rien n’a été collé : « {name} » figure devant deux lignes. Donnez à chaque ligne son propre nom.',
  bare: 'Rien n’a été collé : le classeur n’a pas encore d’indicateurs. Copiez le bloc avec ses intitulés : les noms devant les lignes, les années au-dessus des colonnes.'
}
