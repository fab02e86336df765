/** The words of a large change in Arabic. */

import type { LargeStrings } from './large-en'

export const largeAr: LargeStrings = {
  title: 'الكتابة جارية',
  stages: { open: 'فتح المصنف', read: 'القراءة', compare: 'المقارنة بالمصنف', write: 'الكتابة' },
  of: '{stage}: {done} من {total}',
  left: 'يبقى نحو {seconds} ث',
  whole: 'يُكتب كله في خطوة واحدة أو لا يُكتب منه شيء.',
  cancelled: 'أُلغي الأمر: لم يُكتب شيء.'
}
