export type Package = {
  readonly path: string
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}
type Component = {
  readonly 'bom-ref': string
  readonly name: string
  readonly licenses?: readonly unknown[]
  readonly hashes?: readonly { readonly content: string }[]
}
export const packages: readonly Package[]
export function bill(): {
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
export function licences(): readonly string[]
