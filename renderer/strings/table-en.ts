/** The words of a pasted table in English; the other languages have the same keys. */

export const tableEn = {
  title: 'Paste a table with headings',
  lead: 'The block has headings: {periods} above the columns, and names before the rows ({count}). It is entered in one step, and Ctrl+Z takes it back.',
  fresh: 'New indicators',
  known: 'Already in the workbook',
  unit: 'Counting unit of the new indicators',
  more: '{count} more',
  enter: 'Enter the table',
  entered: 'Cells entered: {count}. New indicators: {fresh}. Numbers read as {example} ({format}).',
  twice: 'Nothing was pasted: “{name}” stands before two rows. Give each row a name of its own.',
  bare: 'Nothing was pasted: the workbook has no indicators yet. Copy the block with its headings: names before the rows, years above the columns.'
}
