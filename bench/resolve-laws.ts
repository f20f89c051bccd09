/**
 * What becomes of the references among laws, as `laws-references.ts` counts it.
 *
 *     npm run score:laws-references -- FOLDER [--misses N]
 */
import { parseArgs } from 'node:util'
import { scoreReferences } from './laws-references.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string', default: '0' } },
})
const [folder] = positionals
if (!folder) throw new Error('npm run score:laws-references -- FOLDER [--misses N]')

const { counts, reasons, misses } = await scoreReferences(folder)
const share = (count: number) => `${((100 * count) / counts.mentions).toFixed(2)}%`
console.log(counts)
console.log(
  `to a text that is here ${share(counts.held)}, with stubs of earlier versions ${share(counts.held + counts.stub)}`,
)
console.log(Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1])))
for (const { kind, citing, cited, number, year, verdict } of misses.slice(0, Number(values.misses)))
  console.log(`${kind} ${citing} 《${cited}》 ${number ?? ''} ${year ?? ''} ${verdict}`)
