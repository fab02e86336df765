/** The words of the list of keys in English; the other languages have the same keys. */

import type { KeyPlace, KeyWord } from '../shell/key-list'

export type KeysStrings = {
  readonly title: string
  readonly places: Readonly<Record<KeyPlace, string>>
  readonly words: Readonly<Record<KeyWord, string>>
  /** What is printed on keys that bear a word. */
  readonly caps: Readonly<Record<'Ctrl' | 'Alt' | 'Shift' | 'Enter' | 'Tab' | 'Escape' | 'Delete' | ' ', string>>
}

export const keysEn: KeysStrings = {
  title: 'Keys',
  places: { everywhere: 'Everywhere', figures: 'Figures', report: 'Report' },
  words: {
    list: 'this list',
    nextPart: 'to the next part of the window; with Shift, back',
    undo: 'undo the last change, also after a restart',
    redo: 'redo it',
    origin: 'on a figure: where it comes from',
    giveUp: 'give up what is being typed, or close',
    below: 'to the next cell below; with Shift, above',
    beside: 'to the next cell; with Shift, to the one before',
    edit: 'change what the cell holds',
    clear: 'empty the chosen cells: not entered',
    far: 'to the last filled cell in that direction',
    extend: 'choose more cells',
    row: 'choose the row',
    all: 'choose all cells',
    fillDown: 'fill the chosen cells from the topmost ones',
    fillOn: 'fill the chosen cells from the first ones of each row',
    provisional: 'mark as provisional, or take the mark back',
    revised: 'mark as revised, or take the mark back',
    break: 'mark a break in the series, or take the mark back',
    details: 'to the source and note of the cell',
    remark: 'to the next value that is remarked on; with Shift, back',
    figure: 'insert a figure; / does so too',
    bold: 'bold',
    italic: 'italic',
    bullets: 'list with bullets',
    numbers: 'numbered list',
    footnote: 'footnote',
    comment: 'comment on the chosen words',
    tools: 'to the tools above the text',
    find: 'find and replace',
    findNext: 'to the next place found; with Shift, back',
    settle: 'to the next thing to settle; with Shift, back',
    move: 'in the outline: move the part up; with Arrow down, down',
    nextYear: 'go on to the report on the next year'
  },
  caps: { Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Enter: 'Enter', Tab: 'Tab', Escape: 'Esc', Delete: 'Del', ' ': 'Space' }
}
