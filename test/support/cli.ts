import { execFile, type SpawnOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const MAIN = `${ROOT}dist/cli/main.js`

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

interface Options {
  cwd: string
  env?: Record<string, string>
  /** Flags for Node itself. */
  node?: string[]
  /** A program in front of Node, with its flags. */
  wrapper?: string[]
}

/** The environment without what would change the answer. */
export function cleanEnv(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|WENMAI_|NODE_OPTIONS$|VITEST)/.test(name))
  return { ...Object.fromEntries(kept), ...extra }
}

/** Runs the built command line as a process of its own. */
export function wenmai(args: string[], { cwd, env, node = [], wrapper = [] }: Options): Promise<Outcome> {
  const [command = '', ...rest] = [...wrapper, process.execPath, ...node, MAIN, ...args]
  return new Promise((resolve) => {
    const options = { cwd, env: cleanEnv(env), maxBuffer: 1 << 28 }
    const child = execFile(command, rest, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr })
    })
  })
}

/** Starts it and leaves it running. */
export function startWenmai(args: string[], { env, ...options }: SpawnOptions & { env?: Record<string, string> }) {
  return spawn(process.execPath, [MAIN, ...args], { ...options, env: cleanEnv(env) })
}
