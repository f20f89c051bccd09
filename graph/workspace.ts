/**
 * The one bookkeeping node, on both engines: `(:WenmaiWorkspace {id, version, generation})`. On a server, the writer's
 * lock stands there too while there is one. `dump` leaves it out.
 */
export const WORKSPACE_LABEL = 'WenmaiWorkspace'
/** Raised when an older program could no longer read the graph. */
export const WORKSPACE_VERSION = 1
