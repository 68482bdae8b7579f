/** Shares, short periods and cut texts; values are said as everywhere else (engine/claims/format.ts). */
import type { Language } from '../../engine/corpus/schema.ts';

/** Puts what is asked for in the place of `{n}`, `{v}` or `{x}`. */
export function fill(template: string, value: string | number): string {
  return template.replace(/\{[nvx]\}/, () => String(value));
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

/** A number at the end of a cut, with its currency and the signs for ten thousand and more: without its unit it would say something else. */
const LOOSE_NUMBER = /(?:[A-Z]{3}\s?|[¥$€£])?\d[\d.,]*\s?[十百千万亿萬億]*$/;

/** Cut at a length in UTF-16 units, with a sign that it was cut. Pairs and Latin words stay whole; no number is left without its unit, no bracket open at the end. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  const isInWord = /[a-z]$/i.test(cut) && /^[a-z'’-]/i.test(text.slice(cut.length));
  const whole = isInWord ? cut.replace(/[a-z'’-]*$/i, '') : cut;
  return `${whole
    .trimEnd()
    .replace(LOOSE_NUMBER, '')
    .replace(/[\s(（「“]+$/, '')}…`;
}
