/** A program without a workbook, for components that only need its words. */

import type { Language } from '../core/entry/indicator'
import type { Program } from '../renderer/program'
import { stringsOf } from '../renderer/strings/words'

export const programOf = (language: Language): Program => ({
  state: {
    version: '',
    language,
    theme: 'system',
    person: { chosen: null, account: '' },
    place: null,
    toured: true,
    refused: [],
    damaged: null,
    files: { kind: 'dialogs' },
    workbook: null,
    recent: [],
    looking: null
  },
  view: null,
  language,
  strings: stringsOf(language),
  message: null,
  savedAt: null,
  change: async () => true,
  withReason: (call) => call(),
  question: null,
  open: async () => true,
  takeState: async () => {},
  reload: async () => {},
  typingTaken: () => {},
  target: null,
  cameFrom: null,
  goTo: () => {},
  show: () => {},
  refuse: () => {}
})
