/** Stored settings, damaged in every way we can think of: no error, whole parts kept, broken ones named. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { DEFAULTS, hiddenOn, isOn, languageOf, readSettings, type Settings } from '../../browser/settings.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { switchSite } = await import('../../browser/change-settings.ts');

const OWN: Settings = {
  version: 1,
  language: 'zh-Hant',
  theme: 'dark',
  marks: 'subtle',
  kindsOff: ['context'],
  minimum: 3,
  figuresOnly: true,
  textSize: 'larger',
  badge: false,
  allowOnly: true,
  sites: { 'a.example': 'on', 'b.example': 'off' },
  pausedUntil: 1234,
  hidden: [{ entity: 'yu7' }, { entity: 'su7', alias: 'SU7', site: 'a.example' }],
  seenRevision: '2025-11-01',
};
const PARTS = Object.keys(DEFAULTS) as (keyof Settings)[];
/** Values that are wrong for every part. */
const WRONG = [null, undefined, Number.NaN, -1, 'x'.repeat(254), [1], { a: 1 }, () => {}, Symbol('x')];

describe('reading', () => {
  test('whole settings are kept as they are', () => {
    expect(readSettings(OWN)).toEqual({ settings: OWN, damaged: [] });
    expect(readSettings(JSON.parse(JSON.stringify(OWN)))).toEqual({ settings: OWN, damaged: [] });
  });

  test.each([[undefined], [null], [{}]])('nothing stored (%j) is no damage', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULTS, damaged: [] });
  });

  test.each([[[]], ['text'], [7], [true]])('%j instead of settings: defaults, and told', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULTS, damaged: ['everything'] });
  });

  test.each(PARTS.flatMap((part) => WRONG.map((wrong) => [part, wrong] as const)))(
    'a broken %s (%s) is reset alone',
    (part, wrong) => {
      const { settings, damaged } = readSettings({ ...OWN, [part]: wrong });
      expect(damaged).toEqual([part]);
      expect(settings).toEqual({ ...OWN, [part]: DEFAULTS[part] });
    },
  );

  test('settings of a later release keep what we know, and say that they were reset', () => {
    const { settings, damaged } = readSettings({ ...OWN, version: 2, marks: 'glowing', sparkles: true });
    expect(settings).toEqual({ ...OWN, version: 1, marks: DEFAULTS.marks });
    expect(damaged).toEqual(['version', 'marks']);
  });

  test('settings of a release without kinds and minimum leave everything marked', () => {
    const { kindsOff: _, minimum: __, figuresOnly: ___, ...older } = OWN;
    expect(readSettings(older)).toEqual({
      settings: { ...OWN, kindsOff: [], minimum: 1, figuresOnly: false },
      damaged: [],
    });
  });

  test('a kind twice, an unknown one, a hole, a minimum between', () => {
    for (const kindsOff of [['context', 'context'], ['agrees'], new Array(2), 'context'])
      expect(readSettings({ ...OWN, kindsOff }).damaged).toEqual(['kindsOff']);
    for (const minimum of [0, 4, '3', 2.5]) expect(readSettings({ ...OWN, minimum }).damaged).toEqual(['minimum']);
  });

  test('a site list with a prototype, a list too long, an entry without entity', () => {
    const proto = JSON.parse('{"__proto__":"on"}') as unknown;
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.example`, 'off']));
    for (const sites of [proto, many, { 'a.example': 'maybe' }, { ['x'.repeat(254)]: 'on' }])
      expect(readSettings({ ...OWN, sites }).damaged).toEqual(['sites']);
    const long = Array.from({ length: 2001 }, () => ({ entity: 'yu7' }));
    for (const hidden of [long, [{}], [null], [{ entity: 7 }], [{ entity: 'yu7', site: 1 }]])
      expect(readSettings({ ...OWN, hidden }).damaged).toEqual(['hidden']);
  });
});

describe('any damage at random', () => {
  /** Whole settings in which some parts are replaced by anything. */
  const damagedSettings = fc
    .record(
      Object.fromEntries(PARTS.map((part) => [part, fc.anything({ withSparseArray: true, withNullPrototype: true })])),
      { requiredKeys: [] },
    )
    .map((broken) => ({ broken, stored: { ...OWN, ...broken } }));

  test('500 settings: no error, untouched parts kept, each broken part whole again', () => {
    fc.assert(
      fc.property(damagedSettings, ({ broken, stored }) => {
        const { settings, damaged } = readSettings(stored);
        for (const part of PARTS) {
          if (!Object.hasOwn(broken, part)) expect(settings[part]).toEqual(OWN[part]);
          if (damaged.includes(part)) expect(settings[part]).toEqual(DEFAULTS[part]);
        }
        // What was read reads again without damage.
        expect(readSettings(settings)).toEqual({ settings, damaged: [] });
        expect(Object.keys(settings).sort()).toEqual([...PARTS].sort());
      }),
      { numRuns: 500 },
    );
  });

  test('500 things that are no settings: no error, and usable', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withDate: true }), fc.string(), (stored, host) => {
        const { settings } = readSettings(stored);
        expect(typeof isOn(settings, host, 0)).toBe('boolean');
        expect(Array.isArray(hiddenOn(settings, host))).toBe(true);
        expect(['zh-Hans', 'zh-Hant', 'en']).toContain(languageOf(settings.language, [host]));
      }),
      { numRuns: 500 },
    );
  });

  test('the defaults are never changed', () => {
    expect(readSettings({ ...OWN, sites: 7, hidden: 7 }).settings).toEqual({ ...OWN, sites: {}, hidden: [] });
    expect(DEFAULTS.sites).toEqual({});
    expect(DEFAULTS.hidden).toEqual([]);
  });
});

describe('the switch of a site', () => {
  test('a pause holds everywhere until its end', () => {
    const paused = { ...DEFAULTS, pausedUntil: 1000 };
    expect([999, 1000].map((now) => isOn(paused, 'a.example', now))).toEqual([false, true]);
  });

  test('hosts named like parts of every object are hosts like others', () => {
    for (const host of ['constructor', 'toString', '__proto__', '']) {
      expect(isOn(DEFAULTS, host, 0)).toBe(true);
      expect(isOn({ ...DEFAULTS, allowOnly: true }, host, 0)).toBe(false);
    }
  });

  test('switching follows the general rule and keeps other hosts', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.domain(), (allowOnly, wanted, host) => {
        const sites = switchSite({ ...OWN, allowOnly }, host, wanted);
        expect(isOn({ ...OWN, allowOnly, sites, pausedUntil: 0 }, host, 0)).toBe(wanted);
        expect(sites).toMatchObject(OWN.sites);
      }),
      { numRuns: 200 },
    );
  });

  test('an entry for one site holds there only, and carries nothing but the mark', () => {
    expect(hiddenOn(OWN, 'a.example')).toEqual([{ entity: 'yu7' }, { entity: 'su7', alias: 'SU7' }]);
    expect(hiddenOn(OWN, 'b.example')).toEqual([{ entity: 'yu7' }]);
  });
});

test.each([
  [['zh-TW', 'en'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['zh-CN'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['de', 'en-GB'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('a browser that wants %j is spoken to in %s', (wanted, language) => {
  expect(languageOf('auto', wanted)).toBe(language);
  expect(languageOf('zh-Hant', wanted)).toBe('zh-Hant');
});
