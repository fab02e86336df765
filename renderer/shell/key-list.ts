/** All keys of the program, by where they work, for the list that F1 shows. */

/** Keys pressed together, joined by `+`; what they do is named in the words of each language. */
export const keyList = {
  everywhere: [
    ['F1', 'list'],
    ['F6', 'nextPart'],
    ['Ctrl+Z', 'undo'],
    ['Ctrl+Y', 'redo'],
    ['Alt+Enter', 'origin'],
    ['Escape', 'giveUp']
  ],
  figures: [
    ['Enter', 'below'],
    ['Tab', 'beside'],
    ['F2', 'edit'],
    ['Delete', 'clear'],
    ['Ctrl+ArrowDown', 'far'],
    ['Shift+ArrowDown', 'extend'],
    ['Shift+ ', 'row'],
    ['Ctrl+A', 'all'],
    ['Ctrl+D', 'fillDown'],
    ['Ctrl+R', 'fillOn'],
    ['Alt+P', 'provisional'],
    ['Alt+R', 'revised'],
    ['Alt+B', 'break'],
    ['F4', 'details'],
    ['F8', 'remark']
  ],
  report: [
    ['=', 'figure'],
    ['Ctrl+B', 'bold'],
    ['Ctrl+I', 'italic'],
    ['Ctrl+Shift+8', 'bullets'],
    ['Ctrl+Shift+7', 'numbers'],
    ['Ctrl+Alt+F', 'footnote'],
    ['Ctrl+Alt+M', 'comment'],
    ['Alt+F10', 'tools'],
    ['Ctrl+F', 'find'],
    ['F3', 'findNext'],
    ['F8', 'settle'],
    ['Alt+ArrowUp', 'move'],
    ['Ctrl+Alt+Y', 'nextYear']
  ]
} as const

export type KeyPlace = keyof typeof keyList
export type KeyWord = (typeof keyList)[KeyPlace][number][1]
export const keyPlaces = Object.keys(keyList) as readonly KeyPlace[]
