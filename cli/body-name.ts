import type { BodyNames } from '../graph/queries/named/index.ts'

/** The full name of a body that the registry knows by another: 国家教育委员会 of 国家教委. Loaded when first asked. */
export const bodyName: BodyNames = async (typed) => {
  const { createRegistry } = await import('../ingest/registry/index.ts')
  return createRegistry().body(typed)?.name ?? null
}
