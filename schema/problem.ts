/** One of several documents or bodies that a name may mean: what to type for it, and how it is told to a person. */
export interface Choice {
  id: string
  text: string
}

/**
 * What can go wrong, as data: a code with its facts. The words are in `cli/messages/`, in the user's language.
 * `path` is always as the user typed it or joined below what was typed.
 */
export type Problem =
  // of one file: it is reported, the rest goes on
  | { code: 'path-missing'; path: string }
  | { code: 'path-denied'; path: string }
  | { code: 'file-empty'; path: string }
  | { code: 'file-binary'; path: string }
  | { code: 'file-encoding'; path: string }
  | { code: 'file-textless'; path: string }
  | { code: 'file-format'; path: string; extension: string }
  | { code: 'file-failed'; path: string; reason: string }
  | { code: 'file-catalogue'; path: string }
  // of a catalogue: nothing of it is read
  | { code: 'catalogue-unreadable'; path: string }
  | { code: 'catalogue-csv'; path: string; reason: string }
  | { code: 'catalogue-columns'; path: string; missing: string; found: string }
  // of a row of a catalogue (`path` is its file and line): it is left out, and the rest goes on
  | { code: 'row-width'; path: string; found: number; expected: number }
  | { code: 'row-empty'; path: string; column: string }
  | { code: 'row-relation'; path: string; value: string }
  | { code: 'row-body'; path: string; value: string }
  // it stands there already, as the line says: this row adds nothing
  | { code: 'row-repeated'; path: string; value: string; line: number }
  // it counts without this value
  | { code: 'row-value'; path: string; column: string; value: string }
  // of a correction: the others count
  | { code: 'correction-invalid'; path: string; reason: string }
  // of forgetting: nothing is forgotten
  | { code: 'forget-unknown'; path: string }
  // of the workspace
  | { code: 'workspace-missing'; workspace: string }
  | { code: 'workspace-version'; workspace: string; found: number; known: number }
  | { code: 'workspace-broken'; workspace: string; reason: string }
  // the system lets nothing be read or written there: a full disk, no right to it; the graph in it stands
  | { code: 'workspace-failed'; workspace: string; reason: string }
  | { code: 'workspace-locked'; workspace: string; holder: string; since: string }
  | { code: 'lock-lost'; workspace: string }
  // of the engine
  | { code: 'engine-unreachable'; uri: string; reason: string }
  | { code: 'engine-unauthorized'; uri: string }
  | { code: 'engine-failed'; reason: string }
  // of a query
  | { code: 'query-syntax'; reason: string }
  | { code: 'query-write' }
  | { code: 'query-load-csv' }
  | { code: 'query-procedure'; procedure: string }
  | { code: 'query-not-allowed'; what: string }
  | { code: 'query-timeout'; seconds: number }
  | { code: 'query-memory'; megabytes: number }
  | { code: 'query-busy' }
  | { code: 'query-failed'; reason: string }
  // of a question with a name; `form` and `known` are in no language
  | { code: 'report-unknown'; report: string; known: string }
  | { code: 'report-parameter-unknown'; parameter: string; known: string }
  | { code: 'report-parameter-missing'; parameter: string; form: string }
  | { code: 'report-parameter-invalid'; parameter: string; value: string; form: string }
  | { code: 'report-not-found'; parameter: string; value: string }
  | { code: 'report-several'; parameter: string; value: string; like: string; choices: readonly Choice[] }
  // of a request to the server
  | { code: 'request-invalid'; reason: string }
  | { code: 'request-unknown'; what: string }
  | { code: 'request-method'; method: string }
  | { code: 'request-host'; host: string }
  | { code: 'request-origin'; origin: string }
  | { code: 'request-size'; kilobytes: number }
  | { code: 'request-failed' }
  // of serving
  | { code: 'serve-port'; port: number }
  | { code: 'serve-address'; host: string; reason: string }
  // of an export: what it has written is of no use
  | { code: 'export-failed'; path: string; reason: string }
  | { code: 'export-changed'; path: string }
  // of the command line
  | { code: 'usage'; reason: string }

export type ProblemCode = Problem['code']

/** The one error class that crosses module borders: thrown with a `Problem`, shown by the command line or the server. */
export class WenmaiError extends Error {
  override readonly name = 'WenmaiError'
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options)
  }
}
