/** Words of the settings of a report's design, in English. */

export const designEn = {
  paper: 'Paper',
  parts: {
    cover: 'Cover page',
    contents: 'Table of contents',
    numbering: 'Numbered headings',
    draftMark: 'Draft mark across the pages'
  },
  occasions: { auto: 'when long', always: 'always', never: 'never' },
  untilPublished: 'until published',
  reference: 'Reference number',
  date: 'Date of the report',
  placeIn: 'Place in',
  signatory: 'Signature {number}',
  functionIn: 'Function in',
  nameIn: 'Name in',
  addSignatory: 'Add a signature',
  removeSignatory: 'Remove signature {number}',
  verification: 'With a verification page'
}

export type DesignStrings = typeof designEn
