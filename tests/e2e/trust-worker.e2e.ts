/** The background may be killed at any moment: the next question wakes it, one under way is asked again. */
import { availableParallelism, loadavg } from 'node:os';
import fc from 'fast-check';
import type { Page, Realm } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxBackgroundState, keptForGood, killBackground, storeState } from '../../scripts/stage/background.ts';
import { cardText, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { seeded } from './page-fuzz.ts';

/** Kills of a background at rest, and of one that is starting or answering. */
const KILLS = { atRest: 100, midway: 50 };
const RESTS = 5;
/** Latest moment of a kill after the question, ms: a background that starts answers in about 100. */
const WITHIN = 200;
/** Slowest answer on a machine that does nothing else, ms; a busy one takes as many times longer as work waits for each core. */
const SLOWEST = 1000;
const SEED = Number(process.env.COUNTERPOINT_SEED ?? 20251126);
const QUESTION = { verb: 'getCard', entity: 'yu7', measures: [], via: 'alias', rule: '' };
const SITE = {
  '/about.html': html('<p style="margin-top:200px">雷军介绍了小米YU7。</p><p style="margin-top:300px">完。</p>'),
};

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let page: Page;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, SITE);
    page = await stage.open('/about.html');
    await untilMarked(page);
    // The first filling of the database is over: what is killed is a background at rest, or answering.
    control = await stage.control();
    await until(async () => (await storeState(control))?.state === 'database', 'the database to be filled', 60_000);
    await page.bringToFront();
  });
  afterAll(() => stage?.close());

  /** Who asks. Firefox's driver cannot reach the world of a page script: there a page of the extension asks, as the popup does. */
  const asker = (): Realm | Page => {
    if (name === 'firefox') return control;
    const [world] = page.extensionRealms();
    if (world === undefined) throw new Error('the world of the page script is not there');
    return world;
  };

  test(`${KILLS.atRest} kills before a question: ${KILLS.atRest} answers, each within ${SLOWEST} ms`, async () => {
    const answers: Answer[] = [];
    for (let at = 0; at < KILLS.atRest; at++) {
      await until(() => killBackground(stage), 'a background to kill');
      answers.push(await asked(asker()));
    }
    expectAnswered(answers, KILLS.atRest);
  });

  test(`${KILLS.midway} kills within ${WITHIN} ms after a question (seed ${SEED}): each is answered within ${SLOWEST} ms`, async () => {
    const random = seeded(SEED);
    const answers: Answer[] = [];
    let midway = 0;
    for (let at = 0; at < KILLS.midway; at++) {
      // A background that has to start is longer at it, so that the second kill more often finds it at work.
      await killBackground(stage);
      let isAnswered = false;
      const answer = asked(asker()).finally(() => {
        isAnswered = true;
      });
      // Squared: more of them early, where a fast background is still at work.
      await new Promise((resolve) => setTimeout(resolve, random() ** 2 * WITHIN));
      const wasAnswered = isAnswered;
      if ((await killBackground(stage)) && !wasAnswered) midway += 1;
      answers.push(await answer);
    }
    expectAnswered(answers, KILLS.midway);
    expect(midway).toBeGreaterThan(KILLS.midway / 4);
  });

  test('a kill while the card is being asked for: the card comes', async () => {
    for (let at = 0; at < 5; at++) {
      await page.bringToFront();
      await restOn(page, 'YU7');
      await killBackground(stage);
      expect(await untilCard(page)).toContain('YU7');
      await page.mouse.move(5, 780);
      await page.keyboard.press('Escape');
      await untilNoCard(page);
    }
    expect(await cardText(page)).toBeNull();
  });

  test('1,000 random and 60 made forged messages: no answer, no error, nothing stored changes', async () => {
    const before = await keptForGood(control);
    const random = fc.sample(fc.jsonValue(), { numRuns: 1000, seed: SEED }).filter((raw) => !isAbout(raw));
    const crafted = forged();
    expect(crafted.length).toBeGreaterThanOrEqual(60);
    const given = await asker().evaluate(
      async (texts) => {
        const list = JSON.parse(texts) as unknown[];
        const world = globalThis as unknown as World;
        const { runtime } = world.browser ?? world.chrome;
        const answered: string[] = [];
        for (const raw of list) {
          // An answer that is none: Firefox rejects, Chromium gives undefined.
          const answer = await runtime.sendMessage(raw).catch(() => undefined);
          if (answer !== undefined && answer !== null) answered.push(JSON.stringify(raw).slice(0, 100));
        }
        return answered;
      },
      // As text: on its way the driver would trip over a field `__proto__`.
      JSON.stringify([...random, ...crafted]),
    );
    expect(given).toEqual([]);
    expect(await keptForGood(control)).toBe(before);
    expect((await asked(asker())).isRight).toBe(true);
  });
});

describe.each(browsers.filter((name) => name === 'firefox'))(
  '%s that lets backgrounds rest after half a second',
  (name) => {
    let stage: Stage | undefined;
    afterAll(() => stage?.close());

    test(`${RESTS} rests: ${RESTS} answers without a second try`, async () => {
      const quick = await openStage(name, SITE, { prefs: { 'extensions.background.idle.timeout': 500 } });
      stage = quick;
      const control = await quick.control();
      const answers: Answer[] = [];
      for (let at = 0; at < RESTS; at++) {
        await until(async () => (await firefoxBackgroundState(quick)) === 'stopped', 'the background to rest', 60_000);
        answers.push(await asked(control));
      }
      expectAnswered(answers, RESTS);
      expect(answers.map(({ tries }) => tries)).toEqual(answers.map(() => 1));
    });
  },
);

interface World {
  browser?: { runtime: { sendMessage(raw: unknown): Promise<unknown> } };
  chrome: { runtime: { sendMessage(raw: unknown): Promise<unknown> } };
}
interface Answer {
  isRight: boolean;
  /** ms from the question to the answer, with the retry. */
  took: number;
  tries: number;
}

/** Asks for a card as `browser/ask.ts` does: one retry. */
function asked(asker: Realm | Page): Promise<Answer> {
  return asker.evaluate(async (question) => {
    const world = globalThis as unknown as World;
    const { runtime } = world.browser ?? world.chrome;
    const start = performance.now();
    let tries = 0;
    const ask = () => {
      tries += 1;
      return runtime.sendMessage(question).catch(() => undefined);
    };
    const answer = (await ask()) ?? (await ask());
    return { isRight: JSON.stringify(answer ?? null).includes('YU7'), took: performance.now() - start, tries };
  }, QUESTION);
}

function expectAnswered(answers: Answer[], count: number): void {
  expect(answers.filter(({ isRight }) => isRight).length).toBe(count);
  const times = answers.map(({ took }) => Math.round(took)).sort((a, b) => a - b);
  const retried = answers.filter(({ tries }) => tries > 1).length;
  const p95 = times[Math.ceil(times.length * 0.95) - 1];
  console.log(`${count} answers: p95 ${p95} ms, slowest ${times.at(-1)} ms, ${retried} at the second try`);
  const waiting = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
  expect(times.at(-1), `all times: ${times.join(' ')}`).toBeLessThanOrEqual(SLOWEST * waiting);
}

/** Chance may hit a verb. */
function isAbout(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'verb' in raw;
}

/** Each field of a real question with each wrong kind of content, verbs that do not exist, and what is no message at all. */
function forged(): unknown[] {
  const list: unknown[] = [null, 7, 'getPagePack', [], {}, { verb: 'changeSettings', settings: { allowOnly: true } }];
  for (const verb of ['eraseAll', 'importSettings', 'exportSettings', '__proto__', 'toString', 'stepMention'])
    list.push({ verb }, { verb, settings: {} }, { ...QUESTION, verb });
  for (const wrong of [null, 1, '', '<b>', ['<b>'], { id: 'yu7' }, 'x'.repeat(9000)])
    for (const field of ['entity', 'measures', 'via', 'rule', 'claim', 'own', 'verb'])
      if (field !== 'rule' || wrong !== '') list.push({ ...QUESTION, [field]: wrong });
  return list;
}
