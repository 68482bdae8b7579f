/** Where the five articles lie, when they lie beside the project. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function articleFolder(): string {
  return join(fileURLToPath(new URL('..', import.meta.url)), '..', 'shared', 'articles');
}
