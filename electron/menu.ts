/** The application menu: the system's own editing and window commands, in the interface's language. */

import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../core/entry/indicator'

const words: Readonly<
  Record<
    Language,
    {
      readonly file: string
      readonly quit: string
      readonly edit: string
      readonly cut: string
      readonly copy: string
      readonly paste: string
      readonly all: string
      readonly view: string
      readonly larger: string
      readonly smaller: string
      readonly normal: string
      readonly full: string
    }
  >
> = {
  en: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    all: 'Select all',
    view: 'View',
    larger: 'Larger',
    smaller: 'Smaller',
    normal: 'Normal size',
    full: 'Full screen'
  },
  fr: {
    file: 'Fichier',
    quit: 'Quitter',
    edit: 'Édition',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    all: 'Tout sélectionner',
    view: 'Affichage',
    larger: 'Agrandir',
    smaller: 'Réduire',
    normal: 'Taille normale',
    full: 'Plein écran'
  },
  ar: {
    file: 'ملف',
    quit: 'إنهاء',
    edit: 'تحرير',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    all: 'تحديد الكل',
    view: 'عرض',
    larger: 'تكبير',
    smaller: 'تصغير',
    normal: 'الحجم العادي',
    full: 'ملء الشاشة'
  }
}

/** Sets the application menu. */
export function buildMenu(language: Language): void {
  const word = words[language]
  const template: readonly MenuItemConstructorOptions[] = [
    { label: word.file, submenu: [{ role: 'quit', label: word.quit }] },
    {
      label: word.edit,
      submenu: [
        { role: 'cut', label: word.cut },
        { role: 'copy', label: word.copy },
        { role: 'paste', label: word.paste },
        { role: 'selectAll', label: word.all }
      ]
    },
    {
      label: word.view,
      submenu: [
        { role: 'zoomIn', label: word.larger },
        { role: 'zoomOut', label: word.smaller },
        { role: 'resetZoom', label: word.normal },
        { role: 'togglefullscreen', label: word.full }
      ]
    }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}
