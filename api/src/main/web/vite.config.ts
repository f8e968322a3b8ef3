import type { HtmlTagDescriptor, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

declare const process: { env: Record<string, string | undefined> };

/** Where `npm run dev` finds the service. The built page always talks to its own origin. */
const service = process.env.API_URL ?? 'http://127.0.0.1:8080';

/** What the page asks for as soon as it runs, because its map waits for it: a chunk with all it imports, and what the service says of the grid. */
const MAP_CHUNK = 'Stage';
const GRID_SUMMARY = 'api/v1/grid';

/** Names them in the head of the page, so that they are loaded beside its own script instead of after it. */
function loadMapEarly(): Plugin {
  return {
    name: 'load-map-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }): HtmlTagDescriptor[] {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const map = chunks.find(({ name }) => name === MAP_CHUNK);
        const files = map ? [map.fileName, ...map.imports.filter((name) => !chunks.some(({ fileName, isEntry }) => isEntry && fileName === name))] : [];
        return [
          { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${GRID_SUMMARY}` }, injectTo: 'head' },
          ...files.map((fileName): HtmlTagDescriptor => ({
            tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` }, injectTo: 'head',
          })),
        ];
      },
    },
  };
}

export default defineConfig({
  plugins: [loadMapEarly()],
  // Relative addresses, so that the page also works below a path of a reverse proxy.
  base: './',
  esbuild: { jsx: 'automatic' },
  build: {
    outDir: process.env.OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The page runs under `script-src 'self'` and `style-src 'self'`: everything stays in files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    rollupOptions: {
      output: {
        manualChunks: { maplibre: ['maplibre-gl'] },
        // Servers know `.js` as a script; not all of them know `.mjs`, the map worker's own ending.
        assetFileNames: ({ names }) => `assets/[name]-[hash]${names.some((name) => name.endsWith('.mjs')) ? '.js' : '[extname]'}`,
      },
    },
  },
  server: { proxy: { '/api': service, '/tiles': service } },
  // The files share what a thread has read: to read all modules anew for each takes many times as long as the tests.
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node', pool: 'threads', isolate: false },
});
