/** npm run check: is it fine? Format and lint, types (all, then the engine alone), dead code, the corpus, fast tests. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build-extension.ts';

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const STEPS: [string, string, string[]][] = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-p', '.', '--noEmit']],
  ['types of the engine alone', bin('tsc'), ['-p', 'engine', '--noEmit']],
  ['dead code', bin('knip'), []],
  ['corpus', process.execPath, ['scripts/corpus.ts', 'check']],
  ['fast tests', process.execPath, ['scripts/test.ts', '--fast']],
];

const failed: string[] = [];
for (const [name, command, args] of STEPS) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', timeout: 15 * 60_000 });
  console.log(`${status === 0 ? 'fine' : 'NOT FINE'}: ${name}`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`Not fine: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
