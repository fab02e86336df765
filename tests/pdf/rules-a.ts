/**
 * What a machine can tell of PDF/A-3, level b, by the clauses of ISO 19005-3. Left out are clauses about what no report has (forms, layers,
 * images in JPEG 2000, halftones, signatures) and the claim itself (6.6.4), which no report makes.
 */

import { Name, Stream, Text, type Value } from './objects'
import { each, once, type Rule, type Seen, xmpProperty } from './rules'
import { uaRules } from './rules-ua'

/** All values of a file, those inside others too. */
function values({ file }: Seen): readonly Value[] {
  const found: Value[] = []
  const walk = (value: Value): void => {
    found.push(value)
    if (value instanceof Stream) walk(value.dict)
    else if (value instanceof Map) for (const inside of value.values()) walk(inside)
    else if (Array.isArray(value)) value.forEach(walk)
  }
  for (const id of file.ids) walk(file.object(id))
  return found
}

const dicts = (seen: Seen) => values(seen).flatMap((value) => (value instanceof Map ? [value] : []))
const filters = ({ file }: Seen, stream: Stream) => file.list(stream.dict.get('Filter')).flatMap((filter) => file.name(filter) ?? [])
const annotationTypes = new Set(['Link'])
const ALLOWED = /^(GoTo|GoToR|GoToE|Thread|URI|Named|SubmitForm)$/
const attached = ({ file }: Seen) => file.list(file.catalog.get('AF')).map((value) => file.dict(value))
const embedded = (seen: Seen) => attached(seen).map((dict) => seen.file.get(seen.file.dict(dict.get('EF')).get('F')))
/** A rule that both standards have, under its number here. */
const shared = (id: string, ua: string): Rule => {
  const rule = uaRules.find((each) => each.id === ua)
  if (!rule) throw new Error(`no rule ${ua}`)
  return { ...rule, id }
}

export const aRules: readonly Rule[] = [
  {
    id: '6.1.2',
    fails: 'the file does not begin as a PDF of binary content',
    check: ({ file }) => once(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4,}[\r\n]/.test(file.text.slice(0, 32)), 'its first two lines')
  },
  { id: '6.1.3 ID', fails: 'the file has no ID', check: ({ file }) => once(file.list(file.trailer.get('ID')).length === 2, 'no ID of two parts') },
  { id: '6.1.3 Encrypt', fails: 'the file is encrypted', check: ({ file }) => once(!file.trailer.has('Encrypt'), 'Encrypt') },
  { id: '6.1.3 end', fails: 'something follows the end', check: ({ file }) => once(/%%EOF\r?\n?$/.test(file.text.slice(-8)), 'after %%EOF') },
  {
    id: '6.1.7.1',
    fails: 'a stream is longer or shorter than it says, or stands in another file',
    check: (seen) =>
      each(seen.streams, ({ id, stream }) => {
        const outside = ['F', 'FFilter', 'FDecodeParms'].some((key) => stream.dict.has(key))
        const { byteOffset, length } = stream.raw
        const from = byteOffset - seen.file.start
        return !outside && /^\r?\n?endstream/.test(seen.file.text.slice(from + length, from + length + 12)) ? undefined : `object ${id}`
      })
  },
  {
    id: '6.1.7.2',
    fails: 'a stream is packed by LZW or Crypt',
    check: (seen) =>
      each(seen.streams, ({ id, stream }) =>
        filters(seen, stream).some((filter) => filter === 'LZWDecode' || filter === 'Crypt') ? `object ${id}` : undefined
      )
  },
  {
    id: '6.1.13',
    fails: 'a text, name, number or depth is beyond the limits',
    check: (seen) => {
      const far = each(values(seen), (value) => {
        if (value instanceof Text && value.bytes.length > 32_767) return 'a string'
        if (value instanceof Name && value.value.length > 127) return `a name: ${value.value.slice(0, 20)}`
        if (typeof value === 'number' && Math.abs(value) > 2_147_483_647) return `${value}`
        return undefined
      })
      const deep = each(seen.pages, ({ content }) => (content.deepest > 28 ? `q ${content.deepest} deep` : undefined))
      return { of: far.of + deep.of, faults: [...far.faults, ...deep.faults] }
    }
  },
  {
    id: '6.2.2',
    fails: 'a page’s content has operators that PDF does not know, or marks and states that do not close',
    check: (seen) =>
      each(seen.pages, ({ id, content }) =>
        content.unbalanced || [...content.operators].some((operator) => !OPERATORS.has(operator)) ? `page of object ${id}` : undefined
      )
  },
  {
    id: '6.2.3',
    fails: 'nothing says what the colours mean',
    check: ({ file }) => {
      const intents = file.list(file.catalog.get('OutputIntents')).map((value) => file.dict(value))
      const profile = file.get(intents[0]?.get('DestOutputProfile'))
      if (intents.length !== 1 || file.name(intents[0]?.get('S')) !== 'GTS_PDFA1' || !(profile instanceof Stream))
        return once(false, 'no output intent of PDF/A with a profile')
      const bytes = file.bytesOf(profile)
      const holds =
        bytes.toString('latin1', 36, 40) === 'acsp' && bytes.readUInt32BE(0) === bytes.length && bytes.readUInt8(8) < 5 && file.get(profile.dict.get('N')) === 3
      return once(
        holds && bytes.toString('latin1', 16, 20) === 'RGB ' && ['mntr', 'prtr', 'scnr', 'spac'].includes(bytes.toString('latin1', 12, 16)),
        'the profile'
      )
    }
  },
  {
    id: '6.2.4.3',
    fails: 'colours are of a device that the output intent does not describe',
    check: (seen) =>
      each(seen.pages, ({ id, content }) => (['k', 'K'].some((operator) => content.operators.has(operator)) ? `CMYK on the page of object ${id}` : undefined))
  },
  {
    id: '6.2.5',
    fails: 'a graphics state sets what PDF/A forbids',
    check: (seen) =>
      each(
        seen.pages.flatMap(({ dict }) =>
          [...seen.file.dict(seen.file.dict(dict.get('Resources')).get('ExtGState')).values()].map((value) => seen.file.dict(value))
        ),
        (state) => (['TR', 'TR2', 'HTP', 'HTO'].some((key) => state.has(key)) ? [...state.keys()].join(' ') : undefined)
      )
  },
  {
    id: '6.2.8',
    fails: 'an image asks to be smoothed, or has others beside it',
    check: (seen) =>
      each(
        seen.streams.filter(({ stream }) => seen.file.name(stream.dict.get('Subtype')) === 'Image'),
        ({ id, stream }) => (stream.dict.get('Interpolate') === true || stream.dict.has('Alternates') || stream.dict.has('OPI') ? `object ${id}` : undefined)
      )
  },
  {
    id: '6.2.9',
    fails: 'a form is PostScript, or stands for another file',
    check: (seen) =>
      each(
        seen.streams.filter(({ stream }) => seen.file.name(stream.dict.get('Subtype')) === 'Form'),
        ({ id, stream }) => (['PS', 'Ref', 'OPI'].some((key) => stream.dict.has(key)) ? `object ${id}` : undefined)
      )
  },
  {
    id: '6.2.10',
    fails: 'something is blended in a way that PDF does not know',
    check: (seen) =>
      each(
        dicts(seen).filter((dict) => dict.has('BM')),
        (dict) => (['Normal', 'Multiply', 'Screen', 'Overlay', 'Darken', 'Lighten'].includes(seen.file.name(dict.get('BM')) ?? '') ? undefined : 'BM')
      )
  },
  shared('6.2.11.2', '31-006'),
  shared('6.2.11.3.2', '31-004'),
  shared('6.2.11.4.1', '31-009'),
  shared('6.2.11.4.1 glyphs', '31-011'),
  {
    id: '6.2.11.4.2',
    fails: 'a font lists its glyphs, and lists others than it has',
    check: (seen) =>
      each(
        seen.fonts.filter(({ descriptor }) => descriptor.has('CIDSet')),
        ({ name }) => name
      )
  },
  shared('6.2.11.5', '31-016'),
  shared('6.2.11.7.2 (level u)', '10-001'),
  shared('6.2.11.8', '31-030'),
  {
    id: '6.3.1',
    fails: 'an annotation is of a kind that PDF/A forbids',
    check: (seen) => each(seen.annotations, ({ id, dict }) => (annotationTypes.has(seen.file.name(dict.get('Subtype')) ?? '') ? undefined : `object ${id}`))
  },
  {
    id: '6.3.2',
    fails: 'an annotation is hidden, or not printed',
    check: (seen) =>
      each(seen.annotations, ({ id, dict }) => {
        const flags = Number(seen.file.get(dict.get('F')) ?? 0)
        return (flags & 4) !== 0 && (flags & (1 | 2 | 32 | 256)) === 0 ? undefined : `object ${id}`
      })
  },
  {
    id: '6.5.1',
    fails: 'something is done that PDF/A forbids: scripts, other programs, sound',
    check: (seen) =>
      each(
        dicts(seen).filter((dict) => dict.has('S') && (seen.file.name(dict.get('Type')) === 'Action' || dict.has('D') || dict.has('URI') || dict.has('JS'))),
        (dict) => (ALLOWED.test(seen.file.name(dict.get('S')) ?? '') ? undefined : seen.file.name(dict.get('S')))
      )
  },
  {
    id: '6.5.2',
    fails: 'something is done without being asked',
    check: ({ file, pages }) =>
      once(!file.catalog.has('AA') && !file.dict(file.catalog.get('Names')).has('JavaScript') && pages.every(({ dict }) => !dict.has('AA')), 'AA or scripts')
  },
  {
    id: '6.6.2.1',
    fails: 'XMP is missing, packed, or not in UTF-8',
    check: ({ file, xmp }) => {
      const stream = file.get(file.catalog.get('Metadata'))
      const plain =
        stream instanceof Stream &&
        !stream.dict.has('Filter') &&
        file.name(stream.dict.get('Type')) === 'Metadata' &&
        file.name(stream.dict.get('Subtype')) === 'XML'
      return once(plain && /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xmp) && !xmp.includes('\ufffd'), 'the packet')
    }
  },
  {
    id: '6.6.2.3',
    fails: 'XMP has a property of no known schema',
    check: ({ xmp }) =>
      each(
        [...xmp.matchAll(/<\/?([a-z]+):/gi)].flatMap(([, prefix]) => prefix ?? []),
        (prefix) => (['x', 'rdf', 'dc', 'xmp', 'pdf'].includes(prefix) ? undefined : prefix)
      )
  },
  {
    id: '6.6.3',
    fails: 'XMP and the Info dictionary disagree',
    check: ({ file, xmp }) => {
      const info = file.dict(file.trailer.get('Info'))
      return each([...PAIRS], ([key, property]) => {
        const said = file.string(info.get(key)) ?? ''
        const day = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(said)
        const own = day ? `${day[1]}-${day[2]}-${day[3]}T${day[4]}:${day[5]}:${day[6]}Z` : said
        return own === (xmpProperty(xmp, property) ?? '') ? undefined : `${key}: ${own}`
      })
    }
  },
  {
    id: '6.8 kind',
    fails: 'an embedded file does not say what it is',
    check: (seen) =>
      each(embedded(seen), (stream) =>
        stream instanceof Stream && /^[a-z]+\/[a-z.+-]+$/.test(seen.file.name(stream.dict.get('Subtype')) ?? '') ? undefined : 'no media type'
      )
  },
  {
    id: '6.8 relation',
    fails: 'an embedded file does not say what it is to the report',
    check: (seen) =>
      each(attached(seen), (dict) =>
        ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'].includes(seen.file.name(dict.get('AFRelationship')) ?? '')
          ? undefined
          : 'no AFRelationship'
      )
  },
  {
    id: '6.8 names',
    fails: 'a file is embedded, but not associated with the report, or the other way round',
    check: (seen) => {
      const { file } = seen
      const names = file.list(file.dict(file.dict(file.catalog.get('Names')).get('EmbeddedFiles')).get('Names')).filter((_, at) => at % 2 === 1)
      return each(names, (value) => (attached(seen).includes(file.dict(value)) ? undefined : 'not in AF'))
    }
  },
  {
    id: '6.8 date',
    fails: 'an embedded file does not say when it was changed last',
    check: (seen) =>
      each(embedded(seen), (stream) => (stream instanceof Stream && seen.file.dict(stream.dict.get('Params')).has('ModDate') ? undefined : 'no ModDate'))
  },
  {
    id: '6.10, 6.11',
    fails: 'the file has other ways to be shown, or asks for more than a reader',
    check: ({ file }) =>
      once(
        !file.catalog.has('Requirements') && !file.dict(file.catalog.get('Names')).has('AlternatePresentations') && !file.catalog.has('NeedsRendering'),
        'the catalog'
      )
  }
]

const PAIRS = new Map([
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate']
])

const OPERATORS = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    ' '
  )
)
