import { defineConfig } from 'vitest/config';

declare const process: { env: Record<string, string | undefined> };

/** Where `npm run dev` finds the service. The built page always talks to its own origin. */
const service = process.env.API_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
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
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node' },
});
