/** كلمات تبين مصدر الرقم وما يغيره تعديله. */

import type { ProvenanceStrings } from './provenance-en'

export const provenanceAr: ProvenanceStrings = {
  open: 'من أين جاء؟',
  hint: 'من أين جاء الرقم (Alt+Enter، أو الزر الأيمن للفأرة على الرقم)',
  title: 'من أين جاء: {name}، {period}',
  value: 'القيمة',
  change: 'التغير',
  formula: 'طريقة الحساب',
  exact: 'قبل التقريب',
  rounding: 'التقريب',
  tie: 'في المنتصف تماما بين نسبتين قابلتين للطبع: القاعدة هي التي تحسم.',
  vanishes: 'ليس صفرا، لكنه يقرب إلى الصفر: لذلك يقال إنه أصغر مما يطبع.',
  noChange: 'لا توجد نسبة',
  cells: 'الخلايا',
  toCell: 'الانتقال إلى الخلية: {name}، {period}',
  source: 'المصدر',
  noSource: 'لم يذكر مصدر',
  note: 'ملاحظة',
  status: 'الحالة',
  entered: 'الإدخال',
  entry: '{day}، {time}، {who}: {from} ← {to}',
  first: '{day}، {time}، {who}: {to}',
  notKnown: 'لا يذكر السجل شيئا عن هذه الخلية.',
  places: 'أين يطبع',
  nowhere: 'لا يطبع في أي موضع من هذا التقرير.',
  toPlace: 'الانتقال إلى التقرير: {part}',
  published: 'في آخر إصدار',
  publishedAs: '{text}، في تقرير سنة {year} (أصدره {who} بتاريخ {day})',
  effect: 'ما يتغير',
  effectNone: 'لا شيء مما يطبع',
  sentences: 'الجمل: {count}',
  tables: 'الجداول: {count}',
  keyFigures: 'الأرقام الأساسية: {count}',
  turns: 'ما ينقلب',
  would: 'كيف سيقرأ'
}
