// The few scripts of the site, each a file of its own for the browser. Pages work without them.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2020',
    outDir: 'dist/public',
    emptyOutDir: true,
    rollupOptions: {
      input: {
        reading: 'web/src/islands/reading.ts',
        matrix: 'web/src/islands/matrix.ts',
        passkey: 'web/src/islands/passkey.ts',
        rounds: 'web/src/islands/rounds.ts',
        next: 'web/src/islands/next.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
