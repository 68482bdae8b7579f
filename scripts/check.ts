/**
 * npm run check: is it fine? Format and lint, types (all, then the engine alone), dead code, the corpus, fast tests.
 *
 *     npm run check [-- --no-tests]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build-extension.ts';
import { runBounded } from './run-bounded.ts';

const packaged = (path: string) => join(root, 'node_modules', path);
/** All are JavaScript, so that they run on this very Node and on any system. */
const STEPS: [name: string, script: string, args: string[]][] = [
  ['format and lint', packaged('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']],
  ['types', packaged('typescript/bin/tsc'), ['-p', '.', '--noEmit']],
  ['types of the engine alone', packaged('typescript/bin/tsc'), ['-p', 'engine', '--noEmit']],
  ['dead code', packaged('knip/bin/knip.js'), ['--no-progress']],
  ['corpus', 'scripts/corpus.ts', ['check']],
  ['fast tests', 'scripts/test.ts', ['--fast']],
];

const { values } = parseArgs({ options: { 'no-tests': { type: 'boolean' } } });
const failed: string[] = [];
for (const [name, script, args] of values['no-tests'] ? STEPS.slice(0, -1) : STEPS) {
  const code = await runBounded(process.execPath, [script, ...args], { folder: root, minutes: 20 });
  console.log(`${code === 0 ? 'fine' : 'NOT FINE'}: ${name}`);
  if (code !== 0) failed.push(name);
}
console.log(
  failed.length === 0
    ? 'All is fine.'
    : `Not fine: ${failed.join(', ')}. \`npm run fix\` mends format and simple lint.`,
);
process.exit(failed.length > 0 ? 1 : 0);
