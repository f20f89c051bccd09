export { enrichNew } from './added.ts'
export { beginDrawing } from './aside.ts'
export { isFullDue } from './due.ts'
export { assignTo, type Enriched, type Extent, extentOf } from './enriched.ts'
