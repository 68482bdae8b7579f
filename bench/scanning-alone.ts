/** The scan as one script, for an engine that reads no modules of ours. */
import { benchScan } from './scanning.ts';

Object.assign(globalThis, { benchScan });
