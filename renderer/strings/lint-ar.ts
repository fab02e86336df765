/** The words of numbers found in the prose, in Arabic. */

import type { LintStrings } from './lint-en'

export const lintAr: LintStrings = {
  numbers: 'الأعداد',
  title: 'الأعداد في النص',
  lead: 'كل عدد كتب باليد، مقارنا بالمصنف.',
  none: 'كل عدد في النص رقم حي، أو يطابق سنتي التقرير.',
  alarms: '{count} للمراجعة',
  typed: '{count} كتبت باليد',
  all: 'وما يطابق أيضا',
  goToText: 'الذهاب إلى النص',
  sentence: 'الجملة',
  remedies: 'ما يمكن فعله بخصوص {text}',
  living: 'وضع الرقم الحي هنا: {text}',
  otherYear: 'أخذ رقم السنة الأخرى: {text}',
  outside: 'وضع علامة مصدر خارجي',
  cell: 'الذهاب إلى الخلية',
  done: '{text}: تم. {left}',
  noneLeft: 'لم يبق شيء للمراجعة.',
  someLeft: 'بقي {count}.',
  outsideChip: 'من مصدر خارجي: {text}',
  outsideHint: 'هذا العدد من مصدر خارجي: يطبع كما كتب ولا يقارن بشيء.',
  verdicts: {
    agrees: 'يطابق، كتب باليد',
    tie: 'منتصف المسافة في التقريب',
    stale: 'رقم سنة أخرى',
    disagrees: 'لا يطابق',
    'wrong-subject': 'عدد يخص رقما آخر',
    'wrong-direction': 'اتجاه خاطئ',
    'points-or-percent': 'نقط أم نسبة مئوية',
    'unlike-periods': 'فترات غير متماثلة',
    'qualifier-against-exact': 'مضبوط أم لا',
    'outside-source': 'مصدر خارجي',
    unknown: 'غير معروف'
  }
}
