/** The words of the annex that lists what was revised since the last publication. */

import type { Language } from '../entry/indicator'

type AnnexPhrases = {
  readonly heading: string
  /** Place: years, of the reports that printed the figures. */
  readonly lead: string
  readonly caption: string
  readonly period: string
  readonly published: string
  readonly now: string
  readonly difference: string
  readonly reason: string
  readonly noReason: string
}

export const annexPhrases: Readonly<Record<Language, AnnexPhrases>> = {
  en: {
    heading: 'Annex: revised since the last publication',
    lead: 'The figures below differ from those printed in the report for {years}. Changes in this report are computed from the revised figures.',
    caption: 'Revised figures',
    period: 'Period',
    published: 'Published',
    now: 'Revised',
    difference: 'Difference',
    reason: 'Reason',
    noReason: 'no reason given'
  },
  fr: {
    heading: 'Annexe : chiffres révisés depuis la dernière publication',
    lead: 'Les chiffres ci-dessous diffèrent de ceux qui ont été imprimés dans le rapport pour {years}. Les évolutions du présent rapport sont calculées sur les chiffres révisés.',
    caption: 'Chiffres révisés',
    period: 'Période',
    published: 'Publié',
    now: 'Révisé',
    difference: 'Écart',
    reason: 'Motif',
    noReason: 'motif non indiqué'
  },
  ar: {
    heading: 'ملحق: الأرقام المراجعة منذ آخر نشر',
    lead: 'تختلف الأرقام أدناه عما طبع في تقرير {years}. وتحسب التغيرات في هذا التقرير على أساس الأرقام المراجعة.',
    caption: 'الأرقام المراجعة',
    period: 'الفترة',
    published: 'المنشور',
    now: 'المراجع',
    difference: 'الفرق',
    reason: 'السبب',
    noReason: 'دون ذكر السبب'
  }
}
