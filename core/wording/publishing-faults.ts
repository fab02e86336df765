/** Refusals of publishing, of changing published figures, and of checking a file, in three languages. */

import type { Language } from '../entry/indicator'
import type { FaultKind } from '../result'

export type PublishingFault = Extract<
  FaultKind,
  | 'not-ready'
  | 'open-without-reason'
  | 'changed-meanwhile'
  | 'reason-needed'
  | 'publication-unknown'
  | 'published-file-damaged'
  | 'report-unknown'
  | 'report-encrypted'
  | 'report-broken'
  | 'report-too-large'
  | 'report-without-text'
  | 'report-language'
>

export const publishingFaults: Readonly<Record<Language, Readonly<Record<PublishingFault, string>>>> = {
  en: {
    'not-ready': 'The report cannot be published yet: {count} on the list of what is missing must be settled first ({places}). Open “Missing” and settle them.',
    'open-without-reason':
      'The report leaves {count} open ({places}). Settle them, or say why they may stay open (--despite REASON); the reason is published with your name.',
    'changed-meanwhile': 'The workbook was changed while the files were made, so nothing was published. Publish again.',
    'reason-needed':
      '{indicator}, {period} is published (published figures that would change: {count}). Say why it changes (--reason TEXT); the next report prints the reason.',
    'publication-unknown': 'There is no publication {publication} in this workbook. Look at the list of publications.',
    'published-file-damaged': 'The published file {file} is no longer as it was published, so it was not written. Take it from a copy of the workbook.',
    'report-unknown': 'The file {path} is neither a PDF nor a Word document (.docx). Choose an exported report.',
    'report-encrypted': 'The file {path} is protected by a password and cannot be read. Save it without one, then check it again.',
    'report-broken': 'The file {path} is damaged and cannot be read to its end ({detail}). Export or save it again.',
    'report-too-large': 'The file {path} is larger than a report can be, so it was not read. Choose an exported report.',
    'report-without-text': 'The file {path} holds no text; it may be a scan. Choose the file that the report was exported to.',
    'report-language': 'The file {path} does not say in which language it is. Choose its language (--language).'
  },
  fr: {
    'not-ready':
      'Le rapport ne peut pas encore être publié : il reste {count} points à régler dans la liste de ce qui manque ({places}). Ouvrez « À compléter » et réglez-les.',
    'open-without-reason':
      'Le rapport laisse {count} points ouverts ({places}). Réglez-les, ou dites pourquoi ils peuvent le rester (--despite MOTIF) ; le motif est publié avec votre nom.',
    'changed-meanwhile': 'Le classeur a changé pendant la fabrication des fichiers : rien n’a été publié. Publiez de nouveau.',
    'reason-needed':
      '{indicator}, {period} est publié (chiffres publiés qui changeraient : {count}). Dites pourquoi il change (--reason TEXTE) ; le prochain rapport imprime le motif.',
    'publication-unknown': 'Ce classeur n’a pas de publication {publication}. Consultez la liste des publications.',
    'published-file-damaged': 'Le fichier publié {file} n’est plus tel qu’il a été publié : il n’a pas été écrit. Reprenez-le dans une copie du classeur.',
    'report-unknown': 'Le fichier {path} n’est ni un PDF ni un document Word (.docx). Choisissez un rapport exporté.',
    'report-encrypted':
      'Le fichier {path} est protégé par un mot de passe et ne peut pas être lu. Enregistrez-le sans mot de passe, puis vérifiez-le de nouveau.',
    'report-broken': 'Le fichier {path} est endommagé et ne peut pas être lu jusqu’au bout ({detail}). Exportez-le ou enregistrez-le de nouveau.',
    'report-too-large': 'Le fichier {path} est plus grand qu’un rapport ne peut l’être : il n’a pas été lu. Choisissez un rapport exporté.',
    'report-without-text': 'Le fichier {path} ne contient pas de texte ; c’est peut-être un scan. Choisissez le fichier dans lequel le rapport a été exporté.',
    'report-language': 'Le fichier {path} ne dit pas dans quelle langue il est. Choisissez sa langue (--language).'
  },
  ar: {
    'not-ready': 'لا يمكن نشر التقرير بعد: في لائحة النواقص ما يجب تسويته أولا (العدد: {count}؛ {places}). افتحوا «ما ينقص» وسووه.',
    'open-without-reason': 'يترك التقرير ملاحظات مفتوحة (العدد: {count}؛ {places}). سووها، أو اذكروا لماذا يجوز أن تبقى (--despite)، وينشر السبب مع اسمكم.',
    'changed-meanwhile': 'تغير المصنف أثناء إعداد الملفات، فلم ينشر شيء. أعيدوا النشر.',
    'reason-needed': '«{indicator}»، {period} رقم منشور (عدد الأرقام المنشورة التي ستتغير: {count}). اذكروا سبب التغيير (--reason)، ويطبعه التقرير المقبل.',
    'publication-unknown': 'لا يوجد في هذا المصنف منشور رقمه {publication}. انظروا لائحة المنشورات.',
    'published-file-damaged': 'لم يعد الملف المنشور {file} كما نشر، فلم يكتب. خذوه من نسخة من المصنف.',
    'report-unknown': 'الملف {path} ليس ملف PDF ولا مستند Word ‏(.docx). اختاروا تقريرا مصدرا.',
    'report-encrypted': 'الملف {path} محمي بكلمة مرور ولا يمكن قراءته. احفظوه دونها ثم أعيدوا التحقق.',
    'report-broken': 'الملف {path} تالف ولا يمكن قراءته إلى آخره ({detail}). أعيدوا تصديره أو حفظه.',
    'report-too-large': 'الملف {path} أكبر مما يمكن أن يكون عليه تقرير، فلم يقرأ. اختاروا تقريرا مصدرا.',
    'report-without-text': 'لا نص في الملف {path}، ولعله صورة ممسوحة. اختاروا الملف الذي صدر إليه التقرير.',
    'report-language': 'لا يذكر الملف {path} لغته. اختاروا لغته (--language).'
  }
}
