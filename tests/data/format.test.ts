import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJson } from '../../data/format.ts';

test('plain lists take one line, everything else a line each', () => {
  expect(formatJson({ id: 'a', needs: ['x', 'y'], list: [{ n: 1 }], none: {}, empty: [] })).toBe(
    '{\n  "id": "a",\n  "needs": ["x", "y"],\n  "list": [\n    {\n      "n": 1\n    }\n  ],\n  "none": {},\n  "empty": []\n}\n',
  );
});

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
