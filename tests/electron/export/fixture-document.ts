/** Documents made by hand, beside the composing stage: every kind of block, in three languages, and what is hard to lay out. */

import type { Language } from '../../../core/entry/indicator'
import type { Block, Inline, KeyFigure, Line, ReportDocument, TableColumn, TableRow } from '../../../core/report/document'

export const text = (words: string): Inline => ({ kind: 'text', text: words })
export const number = (digits: string): Inline => ({ kind: 'number', text: digits })
export const note = (mark: string): Inline => ({ kind: 'note', mark })
export const line = (words: string): Line => [text(words)]

type Words = {
  readonly title: string
  readonly subtitle: string
  readonly organisation: string
  readonly pageOf: string
  readonly headings: readonly [string, string, string]
  readonly before: string
  readonly after: string
  readonly more: string
  readonly band: string
  readonly keys: readonly string[]
  readonly value: string
  readonly table: string
  readonly columns: readonly [string, string, string]
  readonly groups: readonly [string, string]
  readonly rows: readonly string[]
  readonly legend: string
  readonly note: string
  readonly source: string
}

const words: Record<Language, Words> = {
  en: {
    title: 'Annual bulletin on migration 2023',
    subtitle: 'Figures of 2023 compared with 2022',
    organisation: 'Directorate of Migration',
    pageOf: 'Page {page} of {pages}',
    headings: ['Attempts', 'Assistance', 'Voluntary returns'],
    before: 'Attempts at irregular crossing reached ',
    after: ' against the year before, while the networks changed their routes',
    more: '. The services kept watch over the coast day and night, and the regional authorities met every month to settle what could not be settled on the spot.',
    band: 'Key figures',
    keys: ['Attempts thwarted', 'Persons rescued at sea', 'Networks dismantled', 'Assaults on the enclaves', 'Voluntary returns'],
    value: '16,818',
    table: 'Table',
    columns: ['Indicator', 'Change', 'Percent'],
    groups: ['Borders', 'Persons'],
    rows: ['Attempts thwarted', 'Networks dismantled', 'Assaults (sea and land)', 'Persons rescued at sea', 'Voluntary returns'],
    legend: '… not available',
    note: 'The exact change lies halfway between two whole percentages (62.5%).',
    source: 'Ministry of the Interior, annual returns.'
  },
  fr: {
    title: 'Bulletin annuel de la migration 2023',
    subtitle: 'Chiffres de 2023 comparés à 2022',
    organisation: 'Direction de la migration',
    pageOf: 'Page {page} sur {pages}',
    headings: ['Tentatives', 'Assistance', 'Retours volontaires'],
    before: 'Les tentatives de franchissement ont atteint ',
    after: ' par rapport à l’année précédente, alors que les réseaux changeaient d’itinéraires',
    more: '. Les services ont veillé sur les côtes jour et nuit, et les autorités régionales se sont réunies chaque mois : « rien n’est laissé au hasard ».',
    band: 'Chiffres clés',
    keys: ['Tentatives avortées', 'Personnes secourues en mer', 'Réseaux démantelés', 'Assauts contre les présides', 'Retours volontaires'],
    value: '16.818',
    table: 'Tableau',
    columns: ['Indicateur', 'Écart', 'Pourcentage'],
    groups: ['Frontières', 'Personnes'],
    rows: ['Tentatives avortées', 'Réseaux démantelés', 'Assauts (mer et terre)', 'Personnes secourues en mer', 'Retours volontaires'],
    legend: '… non disponible',
    note: 'La variation exacte tombe à mi-chemin de deux pourcentages entiers (62,5 %).',
    source: 'Ministère de l’Intérieur, relevés annuels.'
  },
  ar: {
    title: 'النشرة السنوية للهجرة 2023',
    subtitle: 'أرقام سنة 2023 مقارنة بسنة 2022',
    organisation: 'مديرية الهجرة',
    pageOf: 'صفحة {page} من {pages}',
    headings: ['محاولات العبور', 'المساعدة', 'العودة الطوعية'],
    before: 'بلغت محاولات العبور غير النظامي ',
    after: ' مقارنة بالسنة السابقة، بينما غيرت الشبكات مساراتها (وفق IOM)',
    more: '. وظلت المصالح المختصة ترصد السواحل ليلا ونهارا، واجتمعت السلطات الجهوية كل شهر للبت فيما تعذر البت فيه في عين المكان.',
    band: 'أرقام رئيسية',
    keys: ['محاولات تم إحباطها', 'أشخاص تم إنقاذهم في البحر', 'شبكات تم تفكيكها', 'اقتحامات الثغرين', 'العودة الطوعية'],
    value: '16.818',
    table: 'الجدول',
    columns: ['المؤشر', 'الفرق', 'النسبة'],
    groups: ['الحدود', 'الأشخاص'],
    rows: ['محاولات تم إحباطها', 'شبكات تم تفكيكها', 'اقتحامات (بحرا وبرا)', 'أشخاص تم إنقاذهم في البحر', 'العودة الطوعية'],
    legend: '… غير متوفر',
    note: 'يقع التغير الدقيق في منتصف المسافة بين نسبتين صحيحتين (62,5%).',
    source: 'وزارة الداخلية، البيانات السنوية.'
  }
}

const percents = ['+35%', '+44%', '\u221262%', '0%', '+6%']

function paragraph(language: Language, id: string, times: number): Block {
  const { before, value, after, more } = words[language]
  const once: Line = [text(before), { ...number(value), strong: true } as Inline, text(' ('), number('+35%'), text(')'), text(after), note('1'), text(more)]
  return { kind: 'paragraph', id, line: Array.from({ length: times }, (_, index) => (index === 0 ? once : [text(' '), ...once])).flat() }
}

function keyFigures(language: Language): Block {
  const { band, keys, value } = words[language]
  const figures = keys.map(
    (label, index): KeyFigure => ({
      label: line(label),
      value: index === 0 ? [number(value)] : [number(`${419 * index}`)],
      change: index === 4 ? [] : [number(percents[index] ?? '')],
      trend: index === 4 ? 'none' : index === 2 ? 'down' : 'up'
    })
  )
  return { kind: 'key-figures', id: 'keys', caption: line(band), figures }
}

function comparison(language: Language): Block {
  const { table, columns, groups, rows, legend, band } = words[language]
  const figures = rows.map((label, index): TableRow => {
    const percent: Line = index === 4 ? line('…') : [number(percents[index] ?? ''), ...(index === 2 ? [note('1')] : [])]
    return { kind: 'figures', cells: [line(label), [number(`${12_458 + index}`)], [number('16.818')], [number('+4.360')], percent] }
  })
  const group = (label: string): TableRow => ({ kind: 'group', label: line(label) })
  return {
    kind: 'table',
    id: 'comparison',
    number: `${table} 1`,
    caption: line(band),
    columns: [
      { kind: 'label', label: line(columns[0]), weight: 40 },
      { kind: 'number', label: [number('2022')], weight: 15 },
      { kind: 'number', label: [number('2023')], weight: 15 },
      { kind: 'number', label: line(columns[1]), weight: 15 },
      { kind: 'number', label: line(columns[2]), weight: 15 }
    ],
    rows: [group(groups[0]), ...figures.slice(0, 3), group(groups[1]), ...figures.slice(3)],
    legend: [line(legend)]
  }
}

/** A table of `count` rows over `years` years. */
export function seriesTable(count: number, years: number, language: Language = 'en', id = 'series'): Block {
  const { table, rows, columns, band } = words[language]
  const span = Array.from({ length: years }, (_, at) => 2024 - years + at)
  return {
    kind: 'table',
    id,
    number: `${table} 2`,
    caption: line(band),
    columns: [
      { kind: 'label', label: line(columns[0]), weight: 30 },
      ...span.map((year): TableColumn => ({ kind: 'number', label: [number(`${year}`)], weight: 9 }))
    ],
    rows: Array.from({ length: count }, (_, row) => ({
      kind: 'figures',
      cells: [line(`${rows[row % rows.length]} ${row + 1}`), ...span.map((_, at): Line => [number(`${10_000 + ((row * 7919 + at * 104_729) % 80_000)}`)])]
    })),
    legend: []
  }
}

/** A document of any blocks. */
export function documentOf(language: Language, blocks: readonly Block[]): ReportDocument {
  const { title, subtitle, organisation, pageOf } = words[language]
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    name: 'bulletin',
    year: 2023,
    title: line(title),
    subtitle: line(subtitle),
    organisation: line(organisation),
    imprint: [],
    layout: { paper: 'A4', opening: 'masthead', contents: null, draftMark: null },
    runningHeader: line(`${organisation} · ${title}`),
    pageOf,
    blocks
  }
}

export function heading(words: string, id: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', id, level, number: '', line: line(words) }
}

/** A list of each kind, with words that are strong and emphasised, and a number that is. */
function lists(language: Language): readonly Block[] {
  const { rows } = words[language]
  const items = rows.map(
    (row, index): Line => [
      { kind: 'text', text: `${row} `, ...(index === 0 ? { strong: true } : { emphasis: true }) },
      { kind: 'number', text: `${419 + index}`, strong: true }
    ]
  )
  return [
    { kind: 'list', id: 'bullets', ordered: false, items },
    { kind: 'list', id: 'numbers', ordered: true, items },
    { kind: 'list', id: 'numbers-again', ordered: true, items: items.slice(0, 2) }
  ]
}

/** Every kind of block, on several pages. */
export function fixtureDocument(language: Language): ReportDocument {
  const { headings, note: noted, source } = words[language]
  return documentOf(language, [
    heading(headings[0], 'h1'),
    paragraph(language, 'p1', 2),
    keyFigures(language),
    comparison(language),
    ...lists(language),
    heading(headings[1], 'h2', 2),
    paragraph(language, 'p2', 3),
    heading(headings[2], 'h3'),
    seriesTable(60, 12, language),
    { kind: 'notes', id: 'notes', notes: [{ mark: '1', line: line(noted) }] },
    { kind: 'sources', id: 'sources', sources: [line(source)] }
  ])
}

/** What careless hands and foreign systems put into names. */
export const hostile = {
  long: 'x'.repeat(300),
  html: '<b>bold</b> & <image href="/etc/passwd"/> <script>alert(1)</script>',
  mixed: 'Attempts محاولات (2023) thwarted',
  controls: 'safe\u202egnp.exe \u2066isolated\u2069 \u200fend',
  emoji: 'crossing 🚢 海 done',
  combining: 'مُحاوَلاتٌ e\u0301tat',
  hebrew: 'שלום (2023)'
} as const
