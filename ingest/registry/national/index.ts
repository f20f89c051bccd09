import { kindOf, LEVELLESS } from '../kinds.ts'
import { CENTRAL_BODIES } from './central.ts'
import { FORMER_BODIES } from './former.ts'
import { SUCCESSIONS } from './reforms.ts'
import { STATE_BODIES } from './state.ts'
import type { NationalBody } from './table.ts'

export { SUCCESSIONS, type Succession, type SuccessionKind } from './reforms.ts'
export type { NationalBody } from './table.ts'

const listed = [...CENTRAL_BODIES, ...STATE_BODIES, ...FORMER_BODIES]
const names = new Set(listed.map(({ name }) => name))

/** Bodies that only the reforms name: organs of the State Council of their time, or its companies. */
const reformed: NationalBody[] = [...new Set(SUCCESSIONS.flatMap(({ from, to }) => [from, to]))]
  .filter((name) => !names.has(name))
  .map((name) => {
    const said = kindOf(name)
    const kind = said === '企业' || name.endsWith('小组') ? (said ?? '政府') : '政府'
    const source = SUCCESSIONS.find(({ from, to }) => from === name || to === name)?.source ?? 'unverified'
    return { name, aliases: [], level: LEVELLESS.has(kind) ? 'none' : '部委', kind, source }
  })

/** National bodies, those of today and those that were. */
export const NATIONAL_BODIES: readonly NationalBody[] = [...listed, ...reformed]
