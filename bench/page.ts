import type { Ratio } from './pairs.ts';
export async function benchPage(): Promise<Record<string, Ratio>> {
  return {};
}
