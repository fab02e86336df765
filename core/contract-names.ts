/** The names of all calls the page may make: alone in this file, so that the preload script needs nothing else. */

export const callNames = [
  'appState',
  'readWorkbook',
  'composeReport',
  'checkWorkbook',
  'readJournal',
  'exportProgress',
  'newWorkbook',
  'openWorkbook',
  'openSample',
  'closeWorkbook',
  'chooseLanguage',
  'writeCells',
  'keepTyping',
  'writeIndicator',
  'removeIndicator',
  'writeUnit',
  'writeSection',
  'writeStyle',
  'writeReport',
  'addBlock',
  'writeBlock',
  'moveBlock',
  'removeBlock',
  'importTable',
  'undo',
  'redo',
  'startExport',
  'cancelExport',
  'revealExport'
] as const

export type CallName = (typeof callNames)[number]
