export async function renderWord(_: unknown): Promise<Uint8Array> {
  throw new Error('later')
}
