import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCorpus, tally } from '../../../engine/claims/tally.ts';
import type { Claim, Evidence, Relation, Source } from '../../../engine/corpus/schema.ts';

const text = { 'zh-Hans': '文', 'zh-Hant': '文', en: 'text' };

function source(id: string, origin = id): Source {
  return { id, kind: 'press', title: id, publisher: id, language: 'en', link: 'none', origin };
}

function claim(id: string, evidence: Evidence[], relations: Pick<Relation, 'to' | 'kind'>[] = []): Claim {
  return {
    id,
    kind: 'event',
    about: ['xiaomi'],
    measure: 'event',
    status: 'asserted',
    claimant: { kind: 'media', name: text },
    statement: text,
    evidence,
    relations: relations.map((relation) => ({ ...relation, why: text })),
  };
}

const says = (id: string, origin?: string): Evidence => ({
  source: id,
  stance: 'supports',
  ...(origin === undefined ? {} : { origin }),
});
const count = (id: string, claims: Claim[], sources: Source[]) => tally(id, indexCorpus({ claims, sources }));

describe('tally', () => {
  it('counts five articles that repeat one company statement as one origin', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const claims = [
      claim(
        'x',
        ids.map((id) => says(id, 'company-statement')),
      ),
    ];
    expect(
      count(
        'x',
        claims,
        ids.map((id) => source(id)),
      ),
    ).toEqual({ supports: 1, refutes: 0, context: 0 });
  });

  it('counts five documents that each stand for themselves as five', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const claims = [
      claim(
        'x',
        ids.map((id) => says(id)),
      ),
    ];
    expect(
      count(
        'x',
        claims,
        ids.map((id) => source(id)),
      ).supports,
    ).toBe(5);
  });

  it('takes the origin of the source when the evidence names none, so reprints are one', () => {
    const claims = [claim('x', [says('paper'), says('reprint')])];
    expect(count('x', claims, [source('paper'), source('reprint', 'paper')]).supports).toBe(1);
  });

  it('keeps stances of direct evidence apart', () => {
    const claims = [claim('x', [says('a'), { source: 'b', stance: 'refutes' }, { source: 'c', stance: 'context' }])];
    expect(
      count(
        'x',
        claims,
        ['a', 'b', 'c'].map((id) => source(id)),
      ),
    ).toEqual({
      supports: 1,
      refutes: 1,
      context: 1,
    });
  });

  it.each([
    ['supports', { supports: 2, refutes: 0, context: 0 }],
    ['contradicts', { supports: 1, refutes: 1, context: 0 }],
    ['qualifies', { supports: 1, refutes: 0, context: 1 }],
    ['context', { supports: 1, refutes: 0, context: 1 }],
  ] as const)('sees a claim that %s from both of its ends', (kind, expected) => {
    const claims = [claim('x', [says('a')]), claim('y', [says('b')], [{ to: 'x', kind }])];
    const sources = [source('a'), source('b')];
    expect(count('x', claims, sources)).toEqual(expected);
    expect(count('y', claims, sources)).toEqual(expected);
  });

  it('adds nothing when the supporting claim goes back to the same statement', () => {
    const claims = [
      claim('x', [says('a', 'tally')]),
      claim('y', [says('b', 'tally')], [{ to: 'x', kind: 'supports' }]),
    ];
    expect(count('x', claims, [source('a'), source('b')])).toEqual({ supports: 1, refutes: 0, context: 0 });
  });

  it('does not count an origin as context where it already speaks for or against', () => {
    const claims = [
      claim('x', [says('a', 'tally')]),
      claim('y', [says('b', 'tally')], [{ to: 'x', kind: 'qualifies' }]),
      claim('z', [says('c', 'court')], [{ to: 'x', kind: 'contradicts' }]),
      claim('w', [says('d', 'court')], [{ to: 'x', kind: 'context' }]),
    ];
    expect(
      count(
        'x',
        claims,
        ['a', 'b', 'c', 'd'].map((id) => source(id)),
      ),
    ).toEqual({
      supports: 1,
      refutes: 1,
      context: 0,
    });
  });

  it('lends only what supports the other claim, not what refutes it', () => {
    const other = claim('y', [{ source: 'b', stance: 'refutes' }], [{ to: 'x', kind: 'contradicts' }]);
    expect(count('x', [claim('x', [says('a')]), other], [source('a'), source('b')]).refutes).toBe(0);
  });

  it('counts nothing for an id that is not there', () => {
    expect(count('nobody', [], [])).toEqual({ supports: 0, refutes: 0, context: 0 });
  });

  it('never counts more than there are origins, and does not depend on order', () => {
    const lines = fc.array(
      fc.record({ source: fc.constantFrom('a', 'b', 'c', 'd'), origin: fc.constantFrom('o', 'p') }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const evidence = list.map((line) => says(line.source, line.origin));
        const sources = ['a', 'b', 'c', 'd'].map((id) => source(id));
        const forward = count('x', [claim('x', evidence)], sources);
        expect(forward.supports).toBe(new Set(list.map((line) => line.origin)).size);
        expect(count('x', [claim('x', evidence.toReversed())], sources)).toEqual(forward);
      }),
    );
  });
});
