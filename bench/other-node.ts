/**
 * The scan once more in the Node that runs npm, where that is another than the one of the bench: engines differ more in what
 * peers cost than in what the scan does. Alternations of 20,000 names take a hundred times as long in Node 20 as in Node 24.
 */
import { execFileSync } from 'node:child_process';
import { bundled } from './pages.ts';
import type { Ratio } from './pairs.ts';
import type { Size, Texts } from './scanning.ts';

const RUN = `
const { code, sizes, texts } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
(0, eval)(code);
bench.benchScan(sizes, texts).then((ratios) => console.log(JSON.stringify(ratios)));
`;

/** The ratios of `benchScan`, their names with ` in Node 20`; none where there is no other Node. */
export async function benchOtherNode(sizes: Size[], texts: Texts): Promise<Record<string, Ratio>> {
  const node = process.env.npm_node_execpath;
  if (node === undefined) return {};
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (version === process.version) return {};
  const input = JSON.stringify({ code: await bundled('./scanning.ts'), sizes, texts });
  const printed = execFileSync(node, ['-e', RUN], { input, encoding: 'utf8', maxBuffer: 1e8 });
  const name = version.replace(/^v(\d+).*/, ' in Node $1');
  return Object.fromEntries(
    Object.entries(JSON.parse(printed) as Record<string, Ratio>).map(([ratio, numbers]) => [ratio + name, numbers]),
  );
}
