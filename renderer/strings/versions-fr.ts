/** The words about versions of a workbook in French. */

import type { VersionsStrings } from './versions-en'

export const versionsFr: VersionsStrings = {
  title: 'Versions',
  lead: 'Des copies de ce classeur sont faites automatiquement : après son ouverture, toutes les dix minutes pendant la saisie, avant un changement de format et avant le rétablissement d’une version. Chacune est vérifiée. La plus récente de chaque heure est gardée un jour, celle de chaque jour une semaine, celle de chaque semaine un an.',
  none: 'Il n’y a pas encore de version. La première est faite quelques secondes après l’ouverture du classeur.',
  failed: 'La dernière version n’a pas pu être faite.',
  folder: 'Les versions sont gardées avec les réglages de ce compte, à part du classeur, pour qu’une clé perdue ne les emporte pas :',
  reasons: {
    opened: 'après l’ouverture',
    edited: 'pendant la saisie',
    migrated: 'avant le changement de format',
    restored: 'avant le rétablissement d’une version'
  },
  size: '{size} ko',
  named: 'quand le classeur s’appelait {name}',
  differs: 'Différent aujourd’hui :',
  same: 'Rien n’a changé depuis.',
  unreadable: 'Cette version est illisible.',
  count: '{kind} : {count}',
  kinds: {
    cell: 'Cellules',
    indicator: 'Indicateurs',
    unit: 'Unités de compte',
    section: 'Rubriques',
    block: 'Parties du rapport',
    report: 'Réglages du rapport',
    style: 'Charte',
    comment: 'Commentaires',
    dismissal: 'Motifs de valeurs',
    revision: 'Motifs de révisions'
  },
  unnamed: 'une partie sans titre',
  comma: ', ',
  look: 'La consulter',
  restore: 'La rétablir',
  sure: 'Rétablir la version du {when} ?',
  sureText: 'Le classeur tel qu’il est devient d’abord une version, et « Annuler l’action » le ramène. Les publications et le journal restent tels quels.',
  restoring: 'L’état présent est gardé, puis la version rétablie …',
  restored: 'Le classeur est tel qu’il était le {when}. « Annuler l’action » revient en arrière.',
  looking: 'Vous consultez la version de {name} du {when}. Elle ne peut pas être modifiée.',
  leave: 'Revenir au classeur'
}
