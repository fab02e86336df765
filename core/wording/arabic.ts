/** Arabic phrases. */

import type { Phrases } from './phrases'

export const arabic: Phrases = {
  sentences: {
    up: '{name}: {value} سنة {period}، بارتفاع نسبته {percent} مقارنة بسنة {basePeriod} ({base}).',
    down: '{name}: {value} سنة {period}، بانخفاض نسبته {percent} مقارنة بسنة {basePeriod} ({base}).',
    same: '{name}: {value} سنة {period}، دون تغيير مقارنة بسنة {basePeriod}.',
    stable: '{name}: {value} سنة {period}، في استقرار مقارنة بسنة {basePeriod} ({base}؛ تغير يقل عن {least}).',
    noneLeft: '{name}: لم تسجل أي حالة سنة {period} ({base} سنة {basePeriod}).',
    first: '{name}: {value} سنة {period} (لم تسجل أي حالة سنة {basePeriod}).',
    none: '{name}: لم تسجل أي حالة سنة {period}، كما في سنة {basePeriod}.',
    pointsUp: '{name}: {value} سنة {period}، بارتفاع قدره {points} نقطة مئوية مقارنة بسنة {basePeriod} ({base}).',
    pointsDown: '{name}: {value} سنة {period}، بانخفاض قدره {points} نقطة مئوية مقارنة بسنة {basePeriod} ({base}).',
    withoutChange: '{name}: {value} سنة {period}؛ {reason}.',
    alone: '{name}: {value} ({period}).',
    absent: '{name}: معطى {absence} لسنة {period}.',
    empty: '{name}: معطى لم يدخل بعد لسنة {period}.'
  },
  qualifiers: { 'more than': 'أكثر من ', 'at least': 'ما لا يقل عن ', about: 'حوالي ', nearly: 'ما يقارب ' },
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
    'base-missing': 'معطى سنة {base} لم يدخل بعد',
    'base-not-available': 'معطى سنة {base} غير متوفر',
    'base-not-applicable': 'معطى سنة {base} لا ينطبق',
    'base-confidential': 'معطى سنة {base} غير منشور',
    'base-zero': 'سنة {base} لم تسجل فيها أي حالة',
    'base-negative': 'معطى سنة {base} أقل من الصفر',
    'mixed-signs': 'إشارتي المعطيين متعاكستان',
    'unlike-periods': 'الفترتين تختلفان في المدة أو في الموسم',
    'break-in-series': 'انقطاعا في السلسلة يمنع المقارنة بسنة {base}',
    'qualified-value': 'القيم المضبوطة غير منشورة',
    'percentage-points': 'النسب تتغير بالنقط المئوية'
  },
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
    noChange: '{names}: لا تعطى نسبة مئوية، إذ إن {reason}.',
    noChangeMany: 'لا تعطى نسبة مئوية لعدد من المؤشرات ({count})، إذ إن {reason}.',
    scope: '{name}: {scope}'
  },
  sources: 'المصادر',
  pageOf: 'الصفحة {page} من {pages}',
  listSeparator: '؛ ',
  valueAndChange: '{value} ({change})'
}
