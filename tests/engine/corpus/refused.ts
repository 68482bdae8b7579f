/** What is said of the sample once it is spoiled. */
import { expect } from 'vitest';
import { readFiles } from '../../../engine/corpus/files.ts';
import { findFaults } from '../../../engine/corpus/integrity.ts';
import { tell } from '../../../engine/said.ts';
import { ARTICLE, asFiles } from './sample.ts';

const traditional: Record<string, string> = { 團: '团', 產: '产', 萬: '万', 輛: '辆' };
const simplify = (text: string) => text.replace(/[團產萬輛]/g, (character) => traditional[character] ?? character);

export function faultsOf(files: Record<string, unknown>) {
  const { parts, faults } = readFiles(asFiles(files));
  const articles = new Map([['blog-acme', ARTICLE]]);
  return [...faults, ...findFaults(parts, { today: '2026-01-01', simplify, articles })];
}

/** What is wrong, the files, then the file, the place and words of the repair that must be named. */
export type Broken = [string, Record<string, unknown>, string, string, RegExp];

export function expectRefused(...[, files, file, place, repair]: Broken): void {
  const faults = faultsOf(files);
  const found = faults.find((fault) => fault.file === file && fault.place === place && repair.test(fault.repair));
  expect(found, JSON.stringify(faults, null, 1)).toBeDefined();
  expect(found && tell(found.problem)).not.toMatch(/undefined|\[object|NaN/);
}
