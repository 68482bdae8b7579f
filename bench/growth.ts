/** A corpus fifty times as large, in Chromium: how long a background that was killed takes to its first answer, and how long the store fills. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../engine/corpus/schema.ts';
import { buildExtension } from '../scripts/build-extension.ts';
import { killBackground, storeState } from '../scripts/stage/background.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { until } from '../scripts/stage/until.ts';
import { type Ratio, summarise } from './pairs.ts';

const TIMES = 50;
const ANSWERS = 15;
const FILLS = 3;
/** Ms in which the larger store must have been filled. */
const PATIENCE = 300_000;

/** Both ratios: 50 times the corpus over the bundled one, measured in turn in two browsers. */
export async function benchGrowth(): Promise<Record<string, Ratio>> {
  const folders = await Promise.all([TIMES, 1].map(packageOf));
  const stages: Stage[] = [];
  try {
    for (const folder of folders) stages.push(await openStage('chromium', {}, { extension: folder }));
    const [large, small] = stages;
    if (large === undefined || small === undefined) throw new Error('no browser');
    for (const stage of stages) await untilFilled(stage);
    const answers = [];
    for (let i = 0; i < ANSWERS; i++) answers.push({ a: await firstAnswer(large), b: await firstAnswer(small) });
    const fills = [];
    for (let i = 0; i < FILLS; i++) fills.push({ a: await fill(large), b: await fill(small) });
    return { [`firstAnswer${TIMES}x/1x`]: summarise(answers), [`install${TIMES}x/1x`]: summarise(fills) };
  } finally {
    for (const stage of stages) await stage.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** The built extension with its corpus so many times over: copies under ids of their own, which speak of one another. */
async function packageOf(times: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-growth-'));
  cpSync(await buildExtension('chromium', { test: false }), folder, { recursive: true });
  const file = join(folder, 'corpus.json');
  const corpus = JSON.parse(readFileSync(file, 'utf8')) as Corpus;
  const own = new Set([...corpus.entities, ...corpus.claims, ...corpus.sources].map(({ id }) => id));
  const copy = <Row>(rows: Row[], at: number): Row[] =>
    at === 0
      ? rows
      : (JSON.parse(JSON.stringify(rows), (_, value: unknown) =>
          typeof value === 'string' && own.has(value) ? `${value}-copy-${at}` : value,
        ) as Row[]);
  const copies = <Row>(rows: Row[]) => Array.from({ length: times }, (_, at) => copy(rows, at)).flat();
  const grown = {
    ...corpus,
    entities: copies(corpus.entities),
    claims: copies(corpus.claims),
    sources: copies(corpus.sources),
  };
  writeFileSync(file, JSON.stringify(grown));
  return folder;
}

interface World {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: { session: { clear(): Promise<void> } };
  };
}

async function untilFilled(stage: Stage): Promise<void> {
  const control = await stage.control();
  const state = async () => (await storeState(control))?.state === 'database';
  await until(state, 'the store to be filled', PATIENCE);
}

/** Ms from a question to a background that is not running until its answer, claims read from the store. */
async function firstAnswer(stage: Stage): Promise<number> {
  await killBackground(stage);
  const control = await stage.control();
  const took = await control.evaluate(async () => {
    const { chrome } = globalThis as unknown as World;
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage({
      verb: 'getCard',
      entity: 'yu7',
      measures: [],
      via: 'alias',
      rule: '',
    });
    return answer === null ? null : performance.now() - start;
  });
  if (took === null) throw new Error('no card came');
  return took;
}

/** Ms to fill a store whose database was deleted, reading the package included. */
async function fill(stage: Stage): Promise<number> {
  await killBackground(stage);
  const control = await stage.control();
  const start = await control.evaluate(async () => {
    const { chrome } = globalThis as unknown as World;
    await chrome.storage.session.clear();
    for (const { name = '' } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = resolve;
        asked.onerror = asked.onblocked = () => reject(new Error(`${name} is held`));
      });
    return performance.now();
  });
  await firstAnswer(stage);
  await untilFilled(stage);
  return (await control.evaluate(() => performance.now())) - start;
}
