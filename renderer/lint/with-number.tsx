/** Words of the page around a number that keeps its own direction. */

/** The pattern with the number in the place `{text}`. */
export function withNumber(pattern: string, text: string) {
  const [before = '', after = ''] = pattern.split('{text}')
  return (
    <>
      {before}
      <bdi>{text}</bdi>
      {after}
    </>
  )
}
