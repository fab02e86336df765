/** The words of a pasted table in Arabic. */

import type { tableEn } from './table-en'

export const tableAr: Readonly<Record<keyof typeof tableEn, string>> = {
  title: 'لصق جدول بعناوينه',
  lead: 'للكتلة عناوين: {periods} فوق الأعمدة، وأسماء أمام الصفوف ({count}). تُدخل في خطوة واحدة، ويتراجع عنها Ctrl+Z.',
  fresh: 'مؤشرات جديدة',
  known: 'موجودة في المصنف',
  unit: 'وحدة عدّ المؤشرات الجديدة',
  more: 'و{count} غيرها',
  enter: 'إدخال الجدول',
  entered: 'الخلايا المدخلة: {count}، والمؤشرات الجديدة: {fresh}. قُرئت الأعداد مثل {example} ({format}).',
  twice: 'لم يُلصق شيء: الاسم «{name}» أمام صفين. أعطوا كل صف اسما خاصا به.',
  bare: 'لم يُلصق شيء: ليس في المصنف مؤشرات بعد. انسخوا الكتلة بعناوينها: الأسماء أمام الصفوف والسنوات فوق الأعمدة.'
}
