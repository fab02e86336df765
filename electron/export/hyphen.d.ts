/** What is used of the package `hyphen`, which brings no types. */

declare module 'hyphen/fr' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string }
  export default patterns
}

declare module 'hyphen/en-gb' {
  const patterns: { hyphenateSync(text: string, options: { readonly hyphenChar: string }): string }
  export default patterns
}
