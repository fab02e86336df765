/** How many figures an edition prints and how many of them follow cells, in words. */

import type { Language } from '../entry/indicator'

type Count = { readonly bound: number; readonly unknown: number }

/** "57 figures: 57 bound, 0 unknown". */
export function sayFigureCount({ bound, unknown }: Count, language: Language): string {
  const all = bound + unknown
  switch (language) {
    case 'en':
      return `${all} ${all === 1 ? 'figure' : 'figures'}: ${bound} bound, ${unknown} unknown`
    case 'fr':
      return `${all} chiffre${many(all)}\u00a0: ${bound} lié${many(bound)}, ${unknown} inconnu${many(unknown)}`
    case 'ar':
      return `عدد الأرقام ${all}: المرتبط منها بالخلايا ${bound}، وغير المعروف ${unknown}`
  }
}

/** French counts everything below two as singular. */
function many(count: number): string {
  return count < 2 ? '' : 's'
}
