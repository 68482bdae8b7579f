import { formatPeriod } from '../engine/claims/format.ts';
import type { Source } from '../engine/corpus/schema.ts';
import { Locator } from './Locator.tsx';
import { sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './claim.css';

/** One source in a list: its title leads to what we know of it, then publisher, kind and date. */
export function SourceLine({ source, locator }: { source: Source; locator?: string | undefined }) {
  const { say, language } = useSpeech();
  const date = source.date === undefined ? undefined : formatPeriod(source.date, language);
  return (
    <p className="source-line">
      <span className="kind">{say(`kind_${source.kind}`)}</span>{' '}
      <a href={sourceHref(source.id)} lang={source.language}>
        {source.title}
      </a>
      <span className="soft">
        {' '}
        {[source.publisher, date].filter(Boolean).join('\u00a0· ')}
        {locator !== undefined && '\u00a0· '}
      </span>
      {locator !== undefined && <Locator source={source} words={locator} />}
    </p>
  );
}
