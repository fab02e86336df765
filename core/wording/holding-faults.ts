/** Why a workbook cannot be changed that another holds or whose file was taken away, or cannot be put back in its place, in three languages. */

import type { Language } from '../entry/indicator'
import type { FaultKind } from '../result'

export type HoldingFault = Extract<FaultKind, 'workbook-held' | 'workbook-taken' | 'workbook-vanished' | 'workbook-kept' | 'workbook-unreachable'>

export const holdingFaults: Readonly<Record<Language, Readonly<Record<HoldingFault, string>>>> = {
  en: {
    'workbook-held':
      '{person} has the workbook {path} open on {host} since {since}, so nothing can be changed in it here. Ask for it to be closed there, then try again.',
    'workbook-taken':
      '{person} took the workbook {path} over on {host} at {since}, so nothing can be changed in it here. What you entered before is in it. Try again when it is closed there.',
    'workbook-vanished':
      'The file of the workbook {path} was taken away while it was open, and could not be written again. Bring the disk or the folder back, then try again; do not close the workbook before.',
    'workbook-kept':
      'The file of the workbook {path} was taken away or replaced while it was open. All that you entered was written to {kept}. Open that file to go on.',
    'workbook-unreachable':
      'The place of the workbook {path} cannot be reached. All that you enter is kept on this computer, and is put back there as soon as it can be.'
  },
  fr: {
    'workbook-held':
      '{person} a ouvert le classeur {path} sur {host} depuis {since} : rien ne peut y être modifié ici. Demandez qu’il y soit fermé, puis réessayez.',
    'workbook-taken':
      '{person} a repris le classeur {path} sur {host} le {since} : rien ne peut y être modifié ici. Ce que vous avez saisi auparavant y figure. Réessayez quand il y sera fermé.',
    'workbook-vanished':
      'Le fichier du classeur {path} a été retiré pendant qu’il était ouvert et n’a pas pu être écrit de nouveau. Remettez le disque ou le dossier en place, puis réessayez ; ne fermez pas le classeur avant.',
    'workbook-kept':
      'Le fichier du classeur {path} a été retiré ou remplacé pendant qu’il était ouvert. Tout ce que vous avez saisi a été écrit dans {kept}. Ouvrez ce fichier pour continuer.',
    'workbook-unreachable':
      'L’emplacement du classeur {path} est inaccessible. Tout ce que vous saisissez est conservé sur cet ordinateur et y sera remis dès que possible.'
  },
  ar: {
    'workbook-held': 'المصنف {path} مفتوح لدى {person} على {host} منذ {since}، فلا يمكن تغيير شيء فيه هنا. اطلبوا إغلاقه هناك ثم أعيدوا المحاولة.',
    'workbook-taken':
      'أخذ {person} المصنف {path} على {host} في {since}، فلا يمكن تغيير شيء فيه هنا. ما أدخلتموه من قبل محفوظ فيه. أعيدوا المحاولة حين يغلق هناك.',
    'workbook-vanished':
      'أزيل ملف المصنف {path} وهو مفتوح، وتعذرت كتابته من جديد. أعيدوا القرص أو المجلد إلى مكانه ثم أعيدوا المحاولة، ولا تغلقوا المصنف قبل ذلك.',
    'workbook-kept': 'أزيل ملف المصنف {path} أو استبدل وهو مفتوح. كتب كل ما أدخلتموه في {kept}. افتحوا ذلك الملف للمتابعة.',
    'workbook-unreachable': 'تعذر الوصول إلى موضع المصنف {path}. كل ما تدخلونه محفوظ على هذا الحاسوب، ويعاد إلى موضعه حالما أمكن ذلك.'
  }
}
