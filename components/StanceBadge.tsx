import type { Stance } from '../engine/corpus/schema.ts';
import { useSpeech } from './Speech.tsx';
import './mark.css';

const WORD = { supports: 'evidenceFor', refutes: 'evidenceAgainst', context: 'evidenceContext' } as const;

/** A disc for what speaks for a claim, a hollow diamond for what speaks against it, a ring for context. */
export function StanceShape({ stance }: { stance: Stance }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      {stance === 'supports' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {stance === 'refutes' && <path d="M6 1 11 6 6 11 1 6z" />}
      {stance === 'context' && <circle cx="6" cy="6" r="4" strokeDasharray="2.5 1.7" />}
    </svg>
  );
}

/** Stance by shape and word; with a count in front when given. */
export function StanceBadge({ stance, count }: { stance: Stance; count?: number }) {
  const { say } = useSpeech();
  return (
    <span className={`stance stance-${count === 0 ? 'none' : stance}`}>
      <StanceShape stance={stance} />
      {say(WORD[stance])}
      {count !== undefined && ` ${count}`}
    </span>
  );
}
