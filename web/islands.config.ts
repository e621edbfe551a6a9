// Bundles the few scripts of the site's pages, each for itself, into dist/public: `vite build --config web/islands.config.ts`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: path('../dist/public'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { reading: path('src/islands/reading.ts'), matrix: path('src/islands/matrix.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
