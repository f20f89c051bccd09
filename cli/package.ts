import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of a file or folder that ships with the package. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve('#package')))
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version
}
