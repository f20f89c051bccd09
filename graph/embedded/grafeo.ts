import grafeo from '@grafeo-db/js'

/** The engine is a CommonJS module whose names Node does not find: they come out here, once. */
export const { GrafeoDB } = grafeo
export type { GrafeoError, GrafeoValue, JsGrafeoDB as Database } from '@grafeo-db/js'
