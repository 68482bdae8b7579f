/** Zod's issues in words that say how to repair the file; zod/mini ships without messages of its own. */
import type * as z from 'zod/mini';
import type { Fault } from './files.ts';

type Issue = z.core.$ZodIssue;

/**
 * One fault for each issue, in the order of the file.
 * @param at.place JSON path of the thing that was parsed; `at.json` is the thing itself, for the words "found ..."
 */
export function explainIssues(issues: readonly Issue[], at: { file: string; place: string; json: unknown }): Fault[] {
  return issues.flatMap(narrow).map((issue) => {
    const found = look(at.json, issue.path);
    const place =
      at.place + issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
    return { file: at.file, place, ...words(issue, found) };
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

function words(issue: Issue, found: unknown): { problem: string; repair: string } {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined
        ? { problem: 'this field is missing', repair: `add it; ${article(issue.expected)} is expected` }
        : {
            problem: `${article(issue.expected)} is expected, found ${show(found)}`,
            repair: 'write the value in that type',
          };
    case 'invalid_value':
      return {
        problem: `${show(found)} is not one of the allowed values`,
        repair: `write one of: ${issue.values.join(', ')}`,
      };
    case 'unrecognized_keys':
      return {
        problem: `unknown ${issue.keys.length > 1 ? 'fields' : 'field'}: ${issue.keys.join(', ')}`,
        repair: 'correct the spelling or take it out; the fields are described in data/README.md',
      };
    case 'too_small':
      return found === ''
        ? { problem: 'the text is empty', repair: emptyRepair(issue.path.at(-1)) }
        : { problem: `too few: ${show(found)}`, repair: `at least ${issue.minimum} needed` };
    case 'too_big':
      return { problem: `too long: ${show(found)}`, repair: `keep it to ${issue.maximum} characters at most` };
    case 'invalid_format':
      return {
        problem: found === '' ? 'the text is empty' : `${show(found)} is not written in the expected form`,
        repair: formRepair(issue),
      };
    default:
      return {
        problem: `${show(found)} does not fit here`,
        repair: 'compare with a neighbouring entry and data/README.md',
      };
  }
}

function emptyRepair(key: PropertyKey | undefined): string {
  const isLanguage = key === 'zh-Hans' || key === 'zh-Hant' || key === 'en';
  return isLanguage ? 'fill it in; all three languages are needed' : 'fill it in';
}

function formRepair(issue: Issue): string {
  const pattern = 'pattern' in issue && typeof issue.pattern === 'string' ? issue.pattern : '';
  if (pattern.includes('Q[1-4]'))
    return 'write a date as 2025, 2025-11, 2025-Q3, 2025-H1, 2025-11-11 or start/end of two of these';
  if (pattern.includes('(?:_')) return 'use lower-case ASCII letters, digits and single underscores: gmv_double11';
  if (pattern.includes('(?:-')) return 'use lower-case ASCII letters, digits and single hyphens: redmi-k80-ultra';
  return 'see the form in data/README.md';
}

function article(expected: string): string {
  const name = { string: 'text in quotes', array: 'a list', object: 'an object', boolean: 'true or false' }[expected];
  return name ?? `a ${expected}`;
}

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
