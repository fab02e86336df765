/** Verdicts on the numbers of a text, in Arabic. */

import type { VerdictSentences } from './verdict-sentences'

export const arabicVerdicts: VerdictSentences = {
  agrees: '{text} يطابق {name}، {period}.',
  changeAgrees: '{text} يطابق التغير من {base} إلى {period}: {name}.',
  rounded: '{text} ينوب عن {expected}: {name}، {period}.',
  tie: '{text} يطابق {name}، {period}؛ والتغير بالضبط في منتصف المسافة، وقد تطبع قاعدة تقريب أخرى غيره.',
  otherNeighbour: '{name}، {period}: التغير بالضبط في منتصف المسافة. القاعدة المعلنة تطبع {expected} والنص يقول {text}. اكتبوا {expected}.',
  qualifierAdded: '{name}، {period}: القيمة هي {expected} بالضبط. احذفوا الكلمات التي تسبق {text}، أو بينوا في الخلية أن القيمة ليست مضبوطة.',
  qualifierMissing: '{name}، {period}: القيمة المضبوطة غير معروفة، والمصنف يقول {expected}. بينوا ذلك قبل {text}.',
  sign: '{name}: التغير من {base} إلى {period} هو {expected}، والنص يقول {text}. صححوا الإشارة أو الكلمة التي تسبقها.',
  direction: '«{text}» عكس ما يقوله المعطى: {name}، {expected} من {base} إلى {period}. اختاروا كلمة أخرى.',
  pointsSaid: '{name} يتغير بالنسبة المئوية ({expected}) لا بالنقط. اكتبوا {text} نسبة مئوية.',
  percentSaid: '{name} حصة تتغير بالنقط المئوية ({expected}). اكتبوا {text} بالنقط.',
  percentOfValue: 'تتبع علامة النسبة المئوية عددا لا نسبة: {name}، {period}. احذفوا العلامة، أو أظهروا التغير.',
  notComputed: '{name}، {period}: لا يوجد تغير مقارنة ب{base} يقارن به {text}. احذفوه، أو ضعوا عليه علامة مصدر خارجي.',
  noValue: 'لا توجد قيمة لفترة {period} يقارن بها {text}: {name}. أدخلوا القيمة.',
  stale: '{text} هو معطى {fitsPeriod}. {name}، {period}: {expected}.',
  staleChange: '{text} هو التغير إلى غاية {fitsPeriod}. {name}، {period}: {expected}.',
  otherSubject: '{text} لا يناسب المعطى المجاور ({name})، بل يناسب {fitsName}، {fitsPeriod}. انقلوه، أو بينوا بم يتعلق.',
  partYear: '{text} يخص {fitsPeriod} فقط: {name}. اذكروا هذه الأشهر، أو خذوا معطى {period}.',
  unlikeCompared: '{text} يقارن فترتين مختلفتين في المدة أو في الموسم ({name}، {fitsPeriod} و{base}). احذفوه، أو قارنوا فترتين متماثلتين.',
  differs: '{name}، {period}: {expected}؛ والفرق بينه وبين {text} هو {difference}. صححوا النص أو الخلية.',
  changeDiffers: '{name}: {expected} من {base} إلى {period}؛ والفرق بينه وبين {text} هو {difference}. صححوا النص أو الخلايا.',
  baseMissing: 'لا توجد قيمة لسنة {base}: {name}. وليصح {text} يجب أن تكون بين {least} و{most}. أدخلوها إن عرفتموها؛ لم يملأ أي شيء.',
  baseMissingOne: 'لا توجد قيمة لسنة {base}: {name}. وليصح {text} يجب أن تكون {least}. أدخلوها إن عرفتموها؛ لم يملأ أي شيء.',
  baseMissingOpen: 'لا توجد قيمة لسنة {base}: {name}، و{text} يناسب أي قيمة. أدخلوها إن عرفتموها؛ لم يملأ أي شيء.',
  baseImpossible: 'لا توجد قيمة لسنة {base}: {name}، ولا تؤدي أي قيمة إلى {text}. صححوا النسبة أو الخلية.',
  yearKnown: '{text} هي سنة التقرير أو السنة التي يقارن بها أو سنة معطى مجاور.',
  yearOther: 'التقرير يخص سنة {year} مقارنة بسنة {baseYear}، والنص يقول {text}. صححوا السنة، أو اذكروا المعطى الذي يخصها.',
  outside: '{text} عليه علامة مصدر خارجي، فلا يراجع.',
  unknownValue: 'لا يوجد معطى مما يذكر هنا قيمته {text}. ضعوا مكانه رقما حيا، أو ضعوا عليه علامة مصدر خارجي.',
  unknownChange: 'لا يوجد معطى مما يذكر هنا تغير بنسبة {text}. ضعوا مكانها رقما حيا، أو ضعوا عليها علامة مصدر خارجي.',
  unreadable: '{text} لا يقرأ بوضوح عددا. اكتبوه كما تكتب الأعداد الأخرى.',
  notChecked: '{text} لا يراجع.'
}
