/** Arabic phrases. */

import type { Phrases } from './phrases'

export const arabic: Phrases = {
  sentences: {
    changed: '{name}: {recorded} {when}، {movement} نسبته {percent} مقارنة ب{baseSpan} ({base}){times}.',
    points: '{name}: {recorded} {when}، {movement} قدره {points} مقارنة ب{baseSpan} ({base}).',
    same: '{name}: {recorded} {when}، دون تغيير مقارنة ب{baseSpan}.',
    stable: '{name}: {recorded} {when}، في استقرار مقارنة ب{baseSpan} ({base}؛ {variation}).',
    noneLeft: '{name}: {recorded} {when} ({base} {baseWhen}).',
    first: '{name}: {recorded} {when}، بينما {nothing} {baseWhen}.',
    none: '{name}: {recorded} {when}، كما هو الحال {baseWhen}.',
    besideBase: '{name}: {recorded} {when}، مقابل {base} {baseWhen}.',
    withoutChange: '{name}: {recorded} {when}؛ {reason}.',
    alone: '{name}: {recorded} {when}.',
    absent: '{name}: {reason} بخصوص {span}.',
    empty: '{name}: {reason} بخصوص {span}.'
  },
  numeralName: 'مؤشر «{name}»',
  recorded: {
    masculine: { singular: 'سجل {counted}', plural: 'سجل {counted}' },
    feminine: { singular: 'سجلت {counted}', plural: 'سجلت {counted}' }
  },
  noneRecorded: { masculine: 'لم يسجل أي {noun}', feminine: 'لم تسجل أي {noun}' },
  nothingRecorded: 'لم تسجل أي حالة',
  stands: { count: 'بلغ العدد {value}', share: 'بلغت النسبة {value}', rate: 'بلغ المعدل {value}', amount: 'بلغت القيمة {value}' },
  spelledAmount: 'ما قدره {value}',
  movements: {
    up: { slight: 'بارتفاع طفيف', moderate: 'بارتفاع', marked: 'بارتفاع ملحوظ', sharp: 'بارتفاع حاد' },
    down: { slight: 'بانخفاض طفيف', moderate: 'بانخفاض', marked: 'بانخفاض ملحوظ', sharp: 'بانخفاض حاد' }
  },
  percentagePoints: {
    zero: 'نقطة مئوية',
    one: 'نقطة مئوية واحدة',
    two: 'نقطتان مئويتان',
    few: 'نقط مئوية',
    many: 'نقطة مئوية',
    other: 'نقطة مئوية'
  },
  multiples: {
    twice: '، أي ضعف هذا الرقم',
    overTwice: '، أي أكثر من ضعف هذا الرقم',
    times: '، أي ما يعادل {times} هذا الرقم',
    overTimes: '، أي أكثر من {times} هذا الرقم'
  },
  times: { zero: 'مرة', one: 'مرة واحدة', two: 'مرتان', few: 'مرات', many: 'مرة', other: 'مرة' },
  variations: { less: 'تغير يقل عن {least}', half: 'تغير نسبته {least}' },
  qualifiers: { 'more than': 'أكثر من ', 'at least': 'ما لا يقل عن ', about: 'حوالي ', nearly: 'ما يقارب ' },
  qualifierGenders: { 'more than': 'masculine', 'at least': 'masculine', about: null, nearly: 'masculine' },
  legend: {
    'not available': 'غير متوفر',
    'not applicable': 'لا ينطبق',
    confidential: 'غير منشور (سري)',
    provisional: 'معطى مؤقت',
    revised: 'معطى مراجع',
    'break in series': 'انقطاع في السلسلة: لا يقارن بالفترات السابقة',
    'not entered': 'لم يدخل بعد'
  },
  reasons: {
    'value-missing': 'المعطى لم يدخل بعد',
    'value-not-available': 'المعطى غير متوفر',
    'value-not-applicable': 'المعطى لا ينطبق',
    'value-confidential': 'المعطى غير منشور',
    'base-missing': 'معطى {base} لم يدخل بعد',
    'base-not-available': 'معطى {base} غير متوفر',
    'base-not-applicable': 'معطى {base} لا ينطبق',
    'base-confidential': 'معطى {base} غير منشور',
    'base-zero': 'معطى {base} يساوي صفرا',
    'base-negative': 'معطى {base} أقل من الصفر',
    'mixed-signs': 'إشارة أحد المعطيين عكس إشارة الآخر',
    'unlike-periods': 'مقارنة فترتين مختلفتين في المدة أو في الموسم غير ممكنة',
    'break-in-series': 'المقارنة بمعطى {base} غير ممكنة بسبب انقطاع في السلسلة',
    'qualified-value': 'القيم المضبوطة غير منشورة',
    'percentage-points': 'النسب تتغير بالنقط المئوية'
  },
  earlier: 'الفترة السابقة',
  table: {
    number: 'الجدول',
    indicator: 'المؤشر',
    absolute: 'التغير',
    percent: 'التغير، %',
    points: 'نقطة',
    comparison: 'أرقام {period} مقارنة بسنة {basePeriod}',
    series: 'الأرقام حسب السنوات'
  },
  keyFigures: 'أرقام أساسية',
  notes: {
    heading: 'ملاحظات',
    compared: 'تقارن نسب التغير سنة {period} بسنة {basePeriod}.',
    rounding: {
      'half-away': 'تحسب النسب المئوية من القيم غير المقربة وتقرب مرة واحدة، {decimals}، والأنصاف في اتجاه الابتعاد عن الصفر.',
      'half-even': 'تحسب النسب المئوية من القيم غير المقربة وتقرب مرة واحدة، {decimals}، والأنصاف إلى أقرب عدد زوجي.'
    },
    decimals: ['إلى عدد صحيح', 'إلى رقم عشري واحد', 'إلى رقمين عشريين', 'إلى ثلاثة أرقام عشرية'],
    tie: '{name}: تعطي المقارنة بين {value} و{base} بالضبط {exact}، أي منتصف المسافة بين نسبتين قابلتين للطبع؛ القاعدة المعلنة تطبع {percent} وقد تطبع قاعدة أخرى {other}.',
    status: '{name}، {period}: {status}.',
    noChange: '{names}: لا تعطى نسبة مئوية، إذ إن {reason}.',
    noChangeMany: 'لا تعطى نسبة مئوية لعدد من المؤشرات ({count})، إذ إن {reason}.',
    scope: '{name}: {scope}'
  },
  sources: 'المصادر',
  pageOf: 'الصفحة {page} من {pages}',
  listSeparator: '؛ ',
  valueAndChange: '{value} ({change})'
}
