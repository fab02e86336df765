/** The words for charts in Arabic. */

import type { ChartStrings } from './chart-en'

export const chartAr: ChartStrings = {
  kind: 'ما يبينه',
  kinds: { trend: 'خطوط عبر السنوات', 'year-on-year': 'السنة إلى جانب سنة المقارنة', breakdown: 'مكونات مؤشر' },
  by: 'المكونات حسب',
  anyBy: 'أول توزيع متوفر',
  automatic: 'إذا لم يختر أي مؤشر عرض أول مؤشر قابل للتمثيل. ولكل وحدة عد مبيانها الخاص.',
  listed: 'طباعة جدول قيمه بعده',
  altIn: 'النص البديل باللغة',
  altHint: 'ما يسمعه من لا يرى المبيان. وإذا ترك فارغا أنشئ من المعطيات وتبعها.',
  fromData: 'حسب المعطيات:',
  stale: 'تغيرت المعطيات منذ كتابة هذا النص.',
  holds: 'ما زال صحيحا',
  useData: 'اعتماد ما تقوله المعطيات',
  data: 'القيم في جدول'
}
