/** The words that frame a report: its number and date, its contents, who signs, and what stands across a draft. */

import type { Language } from '../entry/indicator'

type FramePhrases = {
  /** Place: reference. */
  readonly reference: string
  /** Places: place, date. */
  readonly dated: string
  readonly contents: string
  /** Across the pages of a report that is not yet published. */
  readonly draft: string
  readonly signOff: { readonly heading: string; readonly name: string; readonly placeAndDate: string; readonly signature: string }
}

export const framePhrases: Readonly<Record<Language, FramePhrases>> = {
  en: {
    reference: 'Reference: {reference}',
    dated: '{place}, {date}',
    contents: 'Contents',
    draft: 'DRAFT',
    signOff: { heading: 'Sign-off', name: 'Name', placeAndDate: 'Place and date', signature: 'Signature' }
  },
  fr: {
    reference: 'Référence\u00a0: {reference}',
    dated: '{place}, le {date}',
    contents: 'Table des matières',
    draft: 'PROJET',
    signOff: { heading: 'Visa', name: 'Nom', placeAndDate: 'Lieu et date', signature: 'Signature' }
  },
  ar: {
    reference: 'المرجع: {reference}',
    dated: '{place}، في {date}',
    contents: 'المحتويات',
    draft: 'مشروع',
    signOff: { heading: 'التوقيع', name: 'الاسم', placeAndDate: 'المكان والتاريخ', signature: 'الإمضاء' }
  }
}
