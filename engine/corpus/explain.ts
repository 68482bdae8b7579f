/** Zod's issues in words that say how to repair the file; zod/mini ships without messages of its own. */
import type * as z from 'zod/mini';
import { type Said, said } from '../said.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with one place of a shape, and how to repair it. */
export interface ShapeFault {
  place: string;
  problem: Said;
  repair: Said;
}

/**
 * One fault for each issue, in the order of the file.
 * @param at.place JSON path of the thing that was parsed; `at.json` is the thing itself, for the words "found ..."
 */
export function explainIssues(issues: readonly Issue[], at: { place: string; json: unknown }): ShapeFault[] {
  return issues.flatMap(narrow).map((issue) => {
    const found = look(at.json, issue.path);
    const place =
      at.place + issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
    return { place, ...words(issue, found) };
  });
}

/** Of a union's branches, the one that came furthest: an alias object with a wrong field, not "neither text nor object". */
function narrow(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const reached = (branch: readonly Issue[]) => {
    const wrongType = branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0);
    return wrongType ? -1 : Math.max(0, ...branch.map((inner) => inner.path.length));
  };
  const best = [...issue.errors].sort((a, b) => reached(b) - reached(a))[0];
  if (best === undefined || reached(best) < 0) return [issue];
  return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue).flatMap(narrow);
}

function words(issue: Issue, found: unknown): Omit<ShapeFault, 'place'> {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? { problem: said`this field is missing`, repair: said`add it; ${article(issue.expected)} is expected` }
        : {
            problem: said`${article(issue.expected)} is expected, found ${show(found)}`,
            repair: said`write the value in that type`,
          };
    case 'invalid_value':
      return {
        problem: said`${show(found)} is not one of the allowed values`,
        repair: said`write one of: ${issue.values.join(', ')}`,
      };
    case 'unrecognized_keys':
      return {
        problem: said`unknown fields: ${issue.keys.join(', ')}`,
        repair: said`correct the spelling or take it out; the fields are described in data/README.md`,
      };
    case 'too_small':
      return found === ''
        ? { problem: said`the text is empty`, repair: emptyRepair(issue.path.at(-1)) }
        : { problem: said`too few: ${show(found)}`, repair: said`at least ${String(issue.minimum)} needed` };
    case 'too_big':
      return {
        problem: said`too long: ${show(found)}`,
        repair: said`keep it to ${String(issue.maximum)} characters at most`,
      };
    case 'invalid_format':
      return {
        problem: found === '' ? said`the text is empty` : said`${show(found)} is not written in the expected form`,
        repair: formRepair(issue),
      };
    default:
      return {
        problem: said`${show(found)} does not fit here`,
        repair: said`compare with a neighbouring entry and data/README.md`,
      };
  }
}

function emptyRepair(key: PropertyKey | undefined): Said {
  const isLanguage = key === 'zh-Hans' || key === 'zh-Hant' || key === 'en';
  return isLanguage ? said`fill it in; all three languages are needed` : said`fill it in`;
}

function formRepair(issue: Issue): Said {
  const pattern = 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : '';
  if (pattern.includes('Q[1-4]'))
    return said`write a date as 2025, 2025-11, 2025-Q3, 2025-H1, 2025-11-11 or start/end of two of these`;
  if (pattern.includes('(?:_')) return said`use lower-case ASCII letters, digits and single underscores: gmv_double11`;
  if (pattern.includes('(?:-')) return said`use lower-case ASCII letters, digits and single hyphens: redmi-k80-ultra`;
  return said`see the form in data/README.md`;
}

const ARTICLES: Record<string, Said> = {
  string: said`text in quotes`,
  array: said`a list`,
  object: said`an object`,
  boolean: said`true or false`,
  number: said`a number`,
};

const article = (expected: string): Said => ARTICLES[expected] ?? said`a value of the kind ${expected}`;

function look(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
