export { enrichNew } from './added.ts'
export { beginDrawing, type Drawing } from './aside.ts'
export { isFullDue } from './due.ts'
export { assignTo, type Enriched, type Extent, extentOf } from './enriched.ts'
