/** npm run build: the extension for both browsers; `--zip` makes the packages for the stores. */
import { parseArgs } from 'node:util';
import { buildAll } from './build-extension.ts';

const { values } = parseArgs({ options: { zip: { type: 'boolean' } } });
await buildAll({ test: false, zip: values.zip === true });
