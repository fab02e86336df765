/** Words of the settings of a report's design, in Arabic. */

import type { DesignStrings } from './design-en'

export const designAr: DesignStrings = {
  paper: 'الورق',
  parts: {
    cover: 'صفحة الغلاف',
    contents: 'جدول المحتويات',
    numbering: 'ترقيم العناوين',
    draftMark: 'عبارة «مشروع» على الصفحات'
  },
  occasions: { auto: 'إذا كان التقرير طويلا', always: 'دائما', never: 'أبدا' },
  untilPublished: 'إلى حين النشر',
  reference: 'رقم المرجع',
  date: 'تاريخ التقرير',
  placeIn: 'المكان باللغة',
  signatory: 'التوقيع {number}',
  functionIn: 'الصفة باللغة',
  nameIn: 'الاسم باللغة',
  addSignatory: 'إضافة توقيع',
  removeSignatory: 'حذف التوقيع {number}',
  verification: 'مع صفحة للتحقق'
}
