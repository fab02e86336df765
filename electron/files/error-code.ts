/** The code of an error of the system or of Node (`ENOENT`); undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? `${error.code}` : undefined
}
