/** Builds the campaign and its writer into a folder. */
export function buildTorture(outDir?: string): Promise<unknown>
