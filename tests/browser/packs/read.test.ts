// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../browser/packs/read.ts';
import { tell } from '../../../engine/said.ts';
import { around, examplePack, fileOf } from '../../packs/sample.ts';
import { HOSTILE } from './hostile.ts';

const reading = (content: string | Uint8Array<ArrayBuffer>) =>
  readPackFile(fileOf(content), { around: async () => around() });

describe('a file that is no pack', () => {
  it('is tried in a hundred ways or more', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(100);
  });

  it.each(HOSTILE.map((hostile) => [hostile.what, hostile] as const))('%s', async (_, { file, reason, told }) => {
    const result = await reading(file());
    if (result.state !== 'refused') throw new Error('it was taken');
    const { refusal } = result;
    expect(refusal.reason).toBe(reason);
    expect(refusal.place).not.toBe('');
    const [first] = refusal.faults;
    expect([refusal.place, first?.place, first && tell(first.problem)].join('\n')).toContain(told);
    expect(refusal.faults.every(({ place, problem }) => place.length < 200 && tell(problem).length < 300)).toBe(true);
    expect(Object.prototype).not.toHaveProperty('isOn');
  });
});

describe('a pack on another subject', () => {
  it('is read as it was written', async () => {
    expect(await reading(JSON.stringify(examplePack()))).toEqual({ state: 'read', pack: examplePack() });
  });

  it('may speak of the bundled corpus and bear on its claims', async () => {
    const pack = examplePack();
    const why = { 'zh-Hans': '因为', 'zh-Hant': '因為', en: 'Because' };
    pack.claims[0] = { ...pack.claims[0], about: ['acme'], relations: [{ to: 'acme-cars', kind: 'contradicts', why }] };
    expect((await reading(JSON.stringify(pack))).state).toBe('read');
  });

  it('may not use the ids of another pack', async () => {
    const ids = {
      measures: new Set(['lanterns_hung']),
      entities: new Set(''),
      sources: new Set(''),
      claims: new Set(''),
    };
    const result = await readPackFile(fileOf(JSON.stringify(examplePack())), {
      around: async () => ({ ...around(), others: [{ name: 'Lamps', ids }] }),
    });
    expect(result).toMatchObject({
      state: 'refused',
      refusal: {
        reason: 'content',
        place: '$.measures[0].id',
        faults: [{ problem: { slots: ['lanterns_hung', 'Lamps'] } }],
      },
    });
  });

  it('is left alone when the reader stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    const stopped = readPackFile(fileOf(JSON.stringify(examplePack())), {
      around: async () => around(),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow();
  });
});
