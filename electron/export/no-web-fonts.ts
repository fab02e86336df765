/** Stands in for the decompressor of web fonts: the program's own fonts are plain files, and no other font is ever read. */
// biome-ignore lint/style/noDefaultExport: the module that this one stands for has it
export default function noWebFonts(): never {
  throw new TypeError('compressed fonts are not read')
}
