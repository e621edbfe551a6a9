// One bundle for Node: the command line and the processes it starts. Workspace packages go in from source, npm packages stay outside.
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  ssr: { noExternal: [/^@common-thread\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      external: [...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      input: {
        cli: 'cli/src/main.ts',
        serve: 'web/src/serve.ts',
        reading: 'domains/contributions/src/reading.process.ts',
        suggesting: 'domains/coding/src/suggesting.process.ts',
        order: 'domains/coding/src/reading-order/order.process.ts',
        clustering: 'domains/themes/src/emerging/clustering.process.ts',
        writing: 'domains/guidance/src/writing.process.ts',
        bench: 'bench/main.ts',
        extracting: 'bench/extracting.process.ts',
        'check-corpus': 'bench/corpus-check.ts',
        'check-upr': 'bench/upr-check.ts',
        'check-faults': 'bench/faults/main.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
    },
  },
});
