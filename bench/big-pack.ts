/** A pack as large as packs get: twenty thousand claims about made-up towns, half of them tied to one another. */
import type { Text } from '../engine/corpus/schema.ts';
import { random } from './texts.ts';

const same = (zh: string, hant: string, en: string): Text => ({ 'zh-Hans': zh, 'zh-Hant': hant, en });
const HEADS = ['柳', '松', '石', '白', '青', '南', '长', '清', '云', '金'];
const TAILS = ['溪镇', '桥镇', '山镇', '湖镇', '田镇', '港镇', '岭镇', '泉镇', '坪镇', '塘镇'];
const THINGS = [
  same('灯笼', '燈籠', 'lanterns'),
  same('渡船', '渡船', 'ferries'),
  same('茶树', '茶樹', 'tea bushes'),
  same('石桥', '石橋', 'stone bridges'),
  same('风筝', '風箏', 'kites'),
];

/**
 * @param claims how many; a tenth as many towns, a twentieth as many sources
 * @returns the text of the file
 */
export function bigPack(claims: number): string {
  const next = random(11);
  const towns = Array.from({ length: claims / 10 }, (_, at) => {
    const zh = `${HEADS[at % 10]}${TAILS[Math.floor(at / 10) % 10]}${Math.floor(at / 100)}号`;
    return { id: `town-${at}`, names: same(zh, zh.replaceAll('镇', '鎮').replace('号', '號'), `Bench Town ${at}`) };
  });
  const sources = Array.from({ length: claims / 20 }, (_, at) => ({
    id: `board-${at}`,
    kind: 'press',
    title: `Notice board ${at}`,
    titleIsOurs: true,
    publisher: `Board ${at}`,
    language: 'en',
    link: 'none',
    date: '2025-02-25',
    origin: `board-${at}`,
  }));
  const list = Array.from({ length: claims }, (_, at) => {
    const town = towns[at % towns.length] ?? { id: '', names: same('', '', '') };
    const thing = THINGS[at % THINGS.length] ?? same('', '', '');
    const number = 100 + Math.floor(next() * 90_000);
    const year = 1990 + (at % 35);
    return {
      id: `town-claim-${at}`,
      kind: 'figure',
      about: [town.id],
      measure: 'things_counted',
      value: { number, unit: 'item', comparator: 'eq' },
      made: `${year}-03-01`,
      holds: { period: `${year}` },
      status: 'asserted',
      claimant: { kind: 'official', name: town.names },
      statement: same(
        `${town.names['zh-Hans']}说${year}年共有${number}处${thing['zh-Hans']}。`,
        `${town.names['zh-Hant']}說${year}年共有${number}處${thing['zh-Hant']}。`,
        `${town.names.en} says it counted ${number} ${thing.en} in ${year}.`,
      ),
      evidence: [{ source: `board-${at % sources.length}`, stance: 'supports', locator: String(number) }],
    };
  });
  return JSON.stringify({
    format: 1,
    name: 'Made-up towns, for the bench',
    measures: [
      {
        id: 'things_counted',
        unit: 'item',
        labels: same('清点数', '清點數', 'Things counted'),
        cues: { 'zh-Hans': [], 'zh-Hant': [], en: [] },
        series: true,
      },
    ],
    entities: towns.map((town) => ({
      ...town,
      kind: 'organisation',
      standing: 'bystander',
      type: 'town',
      aliases: [],
    })),
    sources,
    claims: list,
  });
}
