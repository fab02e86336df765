/** The words of the page by which an edition can be verified. */

import type { Language } from '../entry/indicator'

/** What an edition was made from. */
export const madeFrom = ['content', 'program', 'years', 'rounding'] as const
/** What was counted and checked in it. */
export const checkedThings = ['bound', 'outside', 'unknown', 'printed', 'absent', 'unsettled', 'textsMissing', 'fieldsUnknown'] as const

type VerificationPhrases = {
  readonly heading: string
  readonly lead: string
  readonly madeCaption: string
  readonly checkedCaption: string
  readonly thing: string
  readonly value: string
  readonly count: string
  readonly made: Readonly<Record<(typeof madeFrom)[number], string>>
  readonly checked: Readonly<Record<(typeof checkedThings)[number], string>>
  /** Places: year, base. */
  readonly compared: string
}

export const verificationPhrases: Readonly<Record<Language, VerificationPhrases>> = {
  en: {
    heading: 'Verification',
    lead: 'The same figures, text and settings give this page again, to the last sign, on any machine and on any day. The content hash is computed over all of them.',
    madeCaption: 'What this edition was made from',
    checkedCaption: 'What was checked in this edition',
    thing: 'Subject',
    value: 'Statement',
    count: 'Number',
    made: { content: 'Content hash (SHA-256)', program: 'Program', years: 'Years compared', rounding: 'Rounding rule' },
    checked: {
      bound: 'Figures bound to a cell',
      outside: 'Numbers typed and marked as coming from outside',
      unknown: 'Numbers typed and bound to nothing',
      printed: 'Figures of the table that print',
      absent: 'Of these without a value',
      unsettled: 'Of these provisional, revised or with a break in series',
      textsMissing: 'Texts missing in this language',
      fieldsUnknown: 'Fields that name nothing'
    },
    compared: '{year} with {base}'
  },
  fr: {
    heading: 'Vérification',
    lead: 'Les mêmes chiffres, le même texte et les mêmes réglages redonnent cette page au signe près, sur toute machine et à toute date. L’empreinte du contenu est calculée sur leur ensemble.',
    madeCaption: 'Ce dont cette édition est issue',
    checkedCaption: 'Ce qui a été vérifié dans cette édition',
    thing: 'Objet',
    value: 'Indication',
    count: 'Nombre',
    made: { content: 'Empreinte du contenu (SHA-256)', program: 'Logiciel', years: 'Années comparées', rounding: 'Règle d’arrondi' },
    checked: {
      bound: 'Chiffres liés à une cellule',
      outside: 'Nombres saisis et signalés comme venant d’ailleurs',
      unknown: 'Nombres saisis et liés à rien',
      printed: 'Chiffres du tableau imprimés',
      absent: 'Dont sans valeur',
      unsettled: 'Dont provisoires, révisés ou en rupture de série',
      textsMissing: 'Textes manquant dans cette langue',
      fieldsUnknown: 'Champs qui ne désignent rien'
    },
    compared: '{year} et {base}'
  },
  ar: {
    heading: 'التحقق',
    lead: 'الأرقام نفسها والنص نفسه والإعدادات نفسها تعطي هذه الصفحة من جديد حرفا بحرف، على أي جهاز وفي أي يوم. وتحسب بصمة المحتوى عليها جميعا.',
    madeCaption: 'ما أعدت منه هذه النسخة',
    checkedCaption: 'ما تم التحقق منه في هذه النسخة',
    thing: 'الموضوع',
    value: 'البيان',
    count: 'العدد',
    made: { content: 'بصمة المحتوى (SHA-256)', program: 'البرنامج', years: 'السنتان المقارنتان', rounding: 'قاعدة التقريب' },
    checked: {
      bound: 'الأرقام المرتبطة بخلية',
      outside: 'الأعداد المكتوبة باليد والمشار إلى مصدرها الخارجي',
      unknown: 'الأعداد المكتوبة باليد وغير المرتبطة بشيء',
      printed: 'أرقام الجدول المطبوعة',
      absent: 'منها دون قيمة',
      unsettled: 'منها مؤقتة أو مراجعة أو ذات انقطاع في السلسلة',
      textsMissing: 'النصوص الناقصة في هذه اللغة',
      fieldsUnknown: 'الحقول التي لا تدل على شيء'
    },
    compared: '{year} مع {base}'
  }
}
