/** The words of a large change in French. */

import type { LargeStrings } from './large-en'

export const largeFr: LargeStrings = {
  title: 'Écriture en cours',
  stages: { open: 'Ouverture du classeur', read: 'Lecture', compare: 'Comparaison avec le classeur', write: 'Écriture' },
  of: '{stage}\u00a0: {done} sur {total}',
  left: 'encore {seconds}\u00a0s environ',
  whole: 'Tout est écrit en une seule étape, ou rien.',
  cancelled: 'Annulé\u00a0: rien n’a été écrit.'
}
