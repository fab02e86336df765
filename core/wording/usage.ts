/** The command line's own words: how it is used, and what was wrong with what was typed. */

import type { Language } from '../entry/indicator'
import { filled } from './messages'

/** What is wrong with the words of a command; the command was not begun. */
export type UsageFault =
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'command-unknown'; readonly text: string }
  | { readonly kind: 'file-needed' }
  | { readonly kind: 'table-needed' }
  | { readonly kind: 'text-needed' }
  | { readonly kind: 'language-needed' }
  | { readonly kind: 'settings-needed' }
  | { readonly kind: 'setting-illegal'; readonly text: string }
  | { readonly kind: 'setting-unknown'; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'numbers-unknown'; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'language-unknown'; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'format-unknown'; readonly text: string; readonly known: readonly string[] }
  | { readonly kind: 'json-needed' }
  | { readonly kind: 'out-needed' }
  | { readonly kind: 'year-needed' }
  | { readonly kind: 'year-illegal'; readonly text: string }
  | { readonly kind: 'reason-illegal'; readonly limit: string }
  | { readonly kind: 'report-needed' }
  | { readonly kind: 'workbook-needed' }
  | { readonly kind: 'publication-illegal'; readonly text: string }
  | { readonly kind: 'version-needed' }
  | { readonly kind: 'new-file-needed' }
  | { readonly kind: 'option-unknown'; readonly text: string }
  | { readonly kind: 'option-value'; readonly text: string }

type UsageWords = {
  readonly usage: string
  readonly file: string
  readonly folder: string
  readonly faults: Readonly<Record<UsageFault['kind'], string>>
}

const words: Readonly<Record<Language, UsageWords>> = {
  en: {
    usage: 'Usage:',
    file: 'FILE',
    folder: 'DIR',
    faults: {
      'command-missing': 'A command is missing.',
      'command-unknown': 'There is no command “{text}”.',
      'file-needed': 'One workbook is needed.',
      'table-needed': 'A workbook and a table are needed.',
      'text-needed': 'One text file is needed.',
      'language-needed': 'The option --language with the language of the text is needed.',
      'settings-needed': 'A workbook and at least one setting are needed.',
      'setting-illegal': '“{text}” is no setting. Write it as name=value.',
      'setting-unknown': 'There is no setting “{text}”. Known: {known}.',
      'numbers-unknown': 'There is no number format “{text}”. Known: {known}.',
      'language-unknown': 'There is no language “{text}”. Known: {known}.',
      'format-unknown': 'There is no format “{text}”. Known: {known}.',
      'json-needed': 'The option --json is needed.',
      'out-needed': 'The option --out with a folder is needed.',
      'year-needed': 'The option --year with a year is needed.',
      'year-illegal': '“{text}” is no year.',
      'reason-illegal': 'A reason has at most {limit} characters, none of them a control character.',
      'report-needed': 'One exported file (PDF or .docx) is needed.',
      'workbook-needed': 'The option --workbook with a workbook is needed.',
      'publication-illegal': '“{text}” is no number of a publication.',
      'new-file-needed': 'The option --out with a new file is needed.',
      'version-needed': 'A workbook and one of its versions are needed: its number or its file, as the command versions lists them.',
      'option-unknown': 'There is no option “{text}” here.',
      'option-value': 'The option “{text}” is used otherwise.'
    }
  },
  fr: {
    usage: 'Utilisation :',
    file: 'FICHIER',
    folder: 'DOSSIER',
    faults: {
      'command-missing': 'Il manque une commande.',
      'command-unknown': 'La commande « {text} » n’existe pas.',
      'file-needed': 'Indiquez un classeur.',
      'table-needed': 'Indiquez un classeur et un tableau.',
      'text-needed': 'Indiquez un fichier de texte.',
      'language-needed': 'Il manque l’option --language avec la langue du texte.',
      'settings-needed': 'Indiquez un classeur et au moins un réglage.',
      'setting-illegal': '« {text} » n’est pas un réglage. Écrivez nom=valeur.',
      'setting-unknown': 'Le réglage « {text} » n’existe pas. Réglages connus : {known}.',
      'numbers-unknown': 'Le format de nombres « {text} » n’existe pas. Formats connus : {known}.',
      'language-unknown': 'La langue « {text} » n’existe pas. Langues connues : {known}.',
      'format-unknown': 'Le format « {text} » n’existe pas. Formats connus : {known}.',
      'json-needed': 'Il manque l’option --json.',
      'out-needed': 'Il manque l’option --out avec un dossier.',
      'year-needed': 'Il manque l’option --year avec une année.',
      'year-illegal': '« {text} » n’est pas une année.',
      'reason-illegal': 'Un motif a au plus {limit} caractères, sans caractère de contrôle.',
      'report-needed': 'Indiquez un fichier exporté (PDF ou .docx).',
      'workbook-needed': 'Il manque l’option --workbook avec un classeur.',
      'publication-illegal': '« {text} » n’est pas un numéro de publication.',
      'new-file-needed': 'Il manque l’option --out avec un nouveau fichier.',
      'version-needed': 'Indiquez un classeur et une de ses versions : son numéro ou son fichier, comme la commande versions les donne.',
      'option-unknown': 'L’option « {text} » n’existe pas ici.',
      'option-value': 'L’option « {text} » s’emploie autrement.'
    }
  },
  ar: {
    usage: 'طريقة الاستعمال:',
    file: 'FILE',
    folder: 'DIR',
    faults: {
      'command-missing': 'ينقص الأمر.',
      'command-unknown': 'لا يوجد أمر «{text}».',
      'file-needed': 'اذكروا مصنفا واحدا.',
      'table-needed': 'اذكروا مصنفا وجدولا.',
      'text-needed': 'اذكروا ملف نص واحدا.',
      'language-needed': 'ينقص الخيار --language مع لغة النص.',
      'settings-needed': 'اذكروا مصنفا وإعدادا واحدا على الأقل.',
      'setting-illegal': '«{text}» ليس إعدادا. اكتبوه على شكل اسم=قيمة.',
      'setting-unknown': 'لا يوجد إعداد «{text}». الإعدادات المعروفة: {known}.',
      'numbers-unknown': 'لا توجد صيغة أعداد «{text}». الصيغ المعروفة: {known}.',
      'language-unknown': 'لا توجد لغة «{text}». اللغات المعروفة: {known}.',
      'format-unknown': 'لا توجد صيغة ملفات «{text}». الصيغ المعروفة: {known}.',
      'json-needed': 'ينقص الخيار --json.',
      'out-needed': 'ينقص الخيار --out مع مجلد.',
      'year-needed': 'ينقص الخيار --year مع سنة.',
      'year-illegal': '«{text}» ليست سنة.',
      'reason-illegal': 'لا يتجاوز السبب {limit} حرفا، ولا يتضمن رموز تحكم.',
      'report-needed': 'اذكروا ملفا مصدرا واحدا ‏(PDF أو ‎.docx).',
      'workbook-needed': 'ينقص الخيار --workbook مع مصنف.',
      'publication-illegal': '«{text}» ليس رقم منشور.',
      'new-file-needed': 'ينقص الخيار --out مع ملف جديد.',
      'version-needed': 'اذكروا مصنفا وإحدى نسخه: رقمها أو ملفها كما يذكرهما الأمر versions.',
      'option-unknown': 'لا يوجد هنا خيار «{text}».',
      'option-value': 'يستعمل الخيار «{text}» على نحو آخر.'
    }
  }
}

/** What is wrong, in words. */
export function usageFaultMessage(fault: UsageFault, language: Language): string {
  const places = Object.entries(fault).map(([key, value]): [string, string] => [key, typeof value === 'string' ? value : value.join(', ')])
  return filled(words[language].faults[fault.kind], new Map(places))
}

/** All commands with their options, as they are typed. */
export function usageText(language: Language): string {
  const { usage, file, folder } = words[language]
  return `${usage}
  bayan new ${file} [--sample]
  bayan import ${file} TABLE.csv [--numbers LOCALE] [--replace] [--reason TEXT]
  bayan style ${file} rounding=half-even|half-away percent-decimals=N organisation=TEXT paper=A4|Letter
             cover|contents|numbering|draft-mark=auto|always|never
  bayan figures ${file} --year Y [--base Y] --json
  bayan export ${file} --year Y [--base Y] --language en --language fr --format pdf --format docx [--findings] --out ${folder} [--verification]
  bayan check ${file} [--year Y] [--json]
  bayan lint TEXT.txt --language en|fr|ar --workbook ${file} --year Y [--base Y] --json
  bayan read TEXT.txt --language en|fr|ar [--json]
  bayan publish ${file} --year Y [--base Y] [--language en] [--format pdf] [--despite TEXT] [--verification]
  bayan publications ${file} [--json] [--save N --out ${folder}]
  bayan revisions ${file} [--json]
  bayan versions ${file} [--json]
  bayan restore ${file} VERSION [--reason TEXT]
  bayan recover ${file} --out NEW.bayan [--json]
  bayan journal ${file} [--json]
  bayan verify REPORT.pdf|REPORT.docx --workbook ${file} --year Y [--base Y] [--language en] [--json]
`
}
