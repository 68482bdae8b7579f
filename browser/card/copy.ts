/** A claim with its sources as text, for the clipboard. */

import type { ClaimView } from '../../engine/claims/view.ts';
import type { Language } from '../../engine/corpus/schema.ts';
import { addressOf, strongest } from './evidence.ts';
import { sayPeriod } from './say.ts';
import type { CardWords } from './words.ts';

/** Statement, claimant and date, then each source by stance, then what speaks against it with its source. */
export function citation(view: ClaimView, words: CardWords, language: Language): string {
  const { claim, evidence } = view;
  const lines = [
    claim.statement[language],
    `— ${[claim.claimant.name[language], claim.made && sayPeriod(claim.made)].filter(Boolean).join(', ')}`,
  ];
  for (const { stance, of } of evidence) {
    const parts = [of.title, of.publisher, of.date && sayPeriod(of.date), addressOf(of)];
    lines.push(`${words[stance]}: ${parts.filter(Boolean).join(', ')}`);
  }
  const counter = strongest(view);
  if (counter) {
    const from = counter.sources[0];
    lines.push(
      `${counter.kind === 'contradicts' ? words.against : words.qualified}: ${counter.claim.statement[language]}`,
      ...(from
        ? [
            `  ${[from.title, from.publisher, from.date && sayPeriod(from.date), addressOf(from)].filter(Boolean).join(', ')}`,
          ]
        : []),
    );
  }
  return lines.join('\n');
}
