/** Values, periods and lengths in the reader's language. */
import type { Language, Value } from '../../engine/corpus/schema.ts';
import type { OwnFigure } from './draw.ts';
import type { CardWords, ComparatorName } from './words.ts';

/** Puts what is asked for in the place of `{n}`, `{v}` or `{x}`. */
export function fill(template: string, value: string | number): string {
  return template.replace(/\{[nvx]\}/, () => String(value));
}

/** 29000000000 -> 290亿 or 29 billion; years and small numbers as they are. */
export function sayNumber(value: number, language: Language): string {
  const isLarge = Math.abs(value) >= 10_000;
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: isLarge ? 2 : 3,
    ...(isLarge ? { notation: 'compact', compactDisplay: 'long' } : { useGrouping: false }),
  }).format(value);
}

function sayQuantity(numbers: number[], unit: string, words: CardWords, language: Language): string {
  const text = numbers.map((one) => sayNumber(one, language)).join('–');
  return fill(words.units[unit] ?? (unit === 'none' ? '{v}' : `{v} ${unit}`), text);
}

/** A value of the corpus: over CNY 29 billion. */
export function sayValue(value: Value, words: CardWords, language: Language): string {
  const numbers = value.to === undefined ? [value.number] : [value.number, value.to];
  return fill(words.comparators[value.comparator], sayQuantity(numbers, value.unit, words, language));
}

const APPROX: Record<NonNullable<OwnFigure['approx']>, ComparatorName> = {
  over: 'gt',
  under: 'lt',
  about: 'approx',
  from: 'min',
  upto: 'max',
};
/** A figure of the page, read the same way. */
export function sayFigure(figure: OwnFigure, words: CardWords, language: Language): string {
  const numbers = typeof figure.value === 'number' ? [figure.value] : figure.value;
  const template = words.comparators[figure.approx ? APPROX[figure.approx] : 'eq'];
  return fill(template, sayQuantity(numbers, figure.unit, words, language));
}

/** How far a number is from another: +20.7 %. Null when it cannot be said. */
export function sayShare(value: number, from: number, language: Language): string | null {
  if (from === 0 || value === from) return null;
  const style = { style: 'percent', maximumSignificantDigits: 3, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(language, style).format((value - from) / Math.abs(from));
}

/** 2025-Q3 -> 2025 Q3; start/end -> start – end. ISO days stay: they read the same in all three languages. */
export function sayPeriod(period: string): string {
  return period.replace(/-([QH]\d)/g, ' $1').replace('/', ' – ');
}

/** Cut at a length in UTF-16 units, with a sign that it was cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  // Latin words stay whole.
  return `${(/[a-z]$/i.test(cut) ? cut.replace(/\s+\S*$/, '') : cut).trimEnd()}…`;
}
