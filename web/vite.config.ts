import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The server's policy allows no `data:` and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What counts is what the first screen loads; a test holds that.
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': 'http://localhost:4870' } },
})

/** Puts each script and style compressed beside itself: the server need not do it for every visit. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
        const content = readFileSync(`${dir}/${file}`)
        writeFileSync(`${dir}/${file}.br`, brotliCompressSync(content))
        writeFileSync(`${dir}/${file}.gz`, gzipSync(content))
      }
    },
  }
}
