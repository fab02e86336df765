/** Words of the settings of a report's design, in French. */

import type { DesignStrings } from './design-en'

export const designFr: DesignStrings = {
  paper: 'Papier',
  parts: {
    cover: 'Page de couverture',
    contents: 'Table des matières',
    numbering: 'Titres numérotés',
    draftMark: 'Mention « projet » en travers des pages'
  },
  occasions: { auto: 'si le rapport est long', always: 'toujours', never: 'jamais' },
  untilPublished: 'jusqu’à la publication',
  reference: 'Numéro de référence',
  date: 'Date du rapport',
  placeIn: 'Lieu en',
  signatory: 'Signature {number}',
  functionIn: 'Fonction en',
  nameIn: 'Nom en',
  addSignatory: 'Ajouter une signature',
  removeSignatory: 'Supprimer la signature {number}',
  verification: 'Avec une page de vérification'
}
