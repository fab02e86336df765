/** The words about recovering a damaged workbook in French. */

import type { RecoveryStrings } from './recovery-en'

export const recoveryFr: RecoveryStrings = {
  title: 'Le classeur {name} est endommagé',
  lead: 'Il reste tel quel. Ce qui peut en être prouvé est mis dans un nouveau fichier à côté ; le reste est omis et nommé.',
  recover: 'Récupérer dans un nouveau fichier',
  working: 'Récupération du classeur …',
  open: 'Ouvrir la version du {when}',
  versions: 'Ou ouvrez une version antérieure. Elle est copiée à côté du fichier endommagé ; ce qui a été modifié après n’y est pas.',
  done: 'Récupéré dans un nouveau fichier, ouvert maintenant : {path}',
  copied: 'La version du {when} a été copiée dans un nouveau fichier, ouvert maintenant : {path}',
  counts: 'Tels quels : {file} éléments du fichier, {journal} de son journal, {version} d’une version. Perdus : {lost}.',
  publications: 'Rapports publiés : {kept} gardés, {lost} perdus.',
  from: {
    journal: 'Repris du journal',
    version: 'Repris d’une version',
    replaced: 'Perdu, et remplacé par ceux d’une version ou d’un nouveau classeur',
    lost: 'Perdu, à saisir à nouveau'
  },
  line: '{from} – {kind} : {count} ({keys})'
}
