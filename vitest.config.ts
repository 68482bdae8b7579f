import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Stands in for fast-check everywhere but in itself. */
const SEEDED = fileURLToPath(new URL('tests/seeded-check.ts', import.meta.url));
/** By night there is ten times as much of what is random, and ten times as long for it. */
const scale = process.env.COUNTERPOINT_NIGHTLY ? 10 : 1;

export default defineConfig({
  plugins: [
    {
      name: 'seeded-fast-check',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== SEEDED ? SEEDED : undefined),
    },
  ],
  define: {
    __OPEN_ROOT__: 'true',
    __FIRST_CUE__: JSON.stringify('小米|xiaomi'),
    __CORPUS_HASH__: JSON.stringify('0000000000000000'),
    __CORPUS_REVISION__: JSON.stringify('2025-01-01'),
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          testTimeout: 30_000 * scale,
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.e2e.ts'],
          // Two browsers at once already fill two cores; files one after another keep waiting times honest.
          fileParallelism: false,
          testTimeout: 120_000 * scale,
          hookTimeout: 120_000,
          // A real browser on a busy machine now and then misses a pointer move or a frame; what fails twice is a fault.
          retry: 2,
        },
      },
    ],
  },
});
