export function findTestBrowser(): string | undefined
export function findBrowser(): string | undefined
export function findElectron(root?: string): { readonly path: string } | { readonly reason: string }
