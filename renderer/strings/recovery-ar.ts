/** The words about recovering a damaged workbook in Arabic. */

import type { RecoveryStrings } from './recovery-en'

export const recoveryAr: RecoveryStrings = {
  title: 'المصنف {name} تالف',
  lead: 'يبقى كما هو. يوضع ما يمكن إثباته منه في ملف جديد بجانبه، ويترك الباقي مع ذكره.',
  recover: 'استرجاعه في ملف جديد',
  working: 'يجري استرجاع المصنف …',
  open: 'فتح نسخة {when}',
  versions: 'أو افتحوا نسخة سابقة. تنسخ بجانب الملف التالف، وليس فيها ما عُدل بعد ذلك الوقت.',
  done: 'تم الاسترجاع في ملف جديد، وهو المفتوح الآن: {path}',
  copied: 'نسخت نسخة {when} في ملف جديد، وهو المفتوح الآن: {path}',
  counts: 'بقي كما كان: {file} من الملف، {journal} من سجله، {version} من نسخة. ضاع: {lost}.',
  publications: 'التقارير المنشورة: بقي {kept}، ضاع {lost}.',
  from: {
    journal: 'أخذ من السجل',
    version: 'أخذ من نسخة',
    replaced: 'ضاع، وحل محله ما في نسخة أو في مصنف جديد',
    lost: 'ضاع، ويجب إدخاله من جديد'
  },
  line: '{from} – {kind}: {count} ({keys})'
}
