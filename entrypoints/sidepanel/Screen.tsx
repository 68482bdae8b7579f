import { useEffect, useState } from 'react';
import type { TabPage } from '../../browser/active-tab.ts';
import type { NameIndex } from '../../browser/names.ts';
import type { CorpusStore } from '../../browser/store/queries.ts';
import { ClaimScreen } from '../../components/ClaimScreen.tsx';
import { EntityScreen } from '../../components/EntityScreen.tsx';
import type { LookUpTarget } from '../../components/LookUpBox.tsx';
import { LookUpScreen } from '../../components/LookUpScreen.tsx';
import { PageScreen } from '../../components/PageScreen.tsx';
import type { PageFigure } from '../../components/plot-layout.ts';
import { SourceScreen } from '../../components/SourceScreen.tsx';
import { useSpeech } from '../../components/Speech.tsx';
import type { Loaded } from '../../components/use-watched.ts';
import { formatPeriod } from '../../engine/claims/format.ts';
import { toldOf } from '../../engine/corpus/further.ts';
import type { Claim } from '../../engine/corpus/schema.ts';
import { copyClaim, copySource, exportClaim, exportEntity, exportPage } from './exports.ts';
import type { ScreenContent } from './load-screen.ts';

interface ScreenProps {
  screen: Loaded<ScreenContent>;
  page: TabPage | undefined;
  /** How many of its mentions the settings leave unmarked. */
  unmarked: number;
  names: NameIndex;
  store: Promise<CorpusStore>;
  onJump: (index: number) => void;
  onOpen: (target: LookUpTarget) => void;
}

/** How long "copied" stays, in ms. */
const NOTE = 2500;

/** The screen of the route, or why there is none. */
export function Screen({ screen, page, unmarked, names, store, onJump, onOpen }: ScreenProps) {
  const speech = useSpeech();
  const { say, language } = speech;
  const [note, setNote] = useState('');
  useEffect(() => {
    if (note === '') return;
    const timer = setTimeout(() => setNote(''), NOTE);
    return () => clearTimeout(timer);
  }, [note]);
  const tellCopy = (work: Promise<boolean>) => {
    void work.then((done) => setNote(say(done ? 'copied' : 'copyFailed')));
  };
  const nameOf = (id: string) => names.byId.get(id)?.names;
  const draw = () => {
    if (screen.state === 'loading') return <Notice text={say('loading')} />;
    if (screen.state === 'failed') return <Notice text={say('failed', { why: screen.why })} />;
    const content = screen.value;
    switch (content.name) {
      case 'page': {
        const mentions = page?.mentions ?? [];
        return (
          <PageScreen
            state={page?.state ?? 'reading'}
            unmarked={unmarked}
            isCut={page?.isCut ?? false}
            date={page?.date == null ? undefined : formatPeriod(page.date, language)}
            mentions={mentions}
            names={nameOf}
            measures={(id) => names.measures[id]}
            onJump={onJump}
            onOpen={onOpen}
            onCopy={(format) =>
              void store.then((opened) =>
                exportPage({ mentions, date: page?.date ?? undefined, store: opened }, nameOf, format, speech),
              )
            }
          />
        );
      }
      case 'entity':
        return <EntityScreen {...content} onCopy={(format) => exportEntity(content.view, format, speech)} />;
      case 'claim': {
        const { claim } = content.view;
        return (
          <ClaimScreen
            {...content}
            measures={(id) => names.measures[id]}
            pageFigures={figuresOn(page, claim)}
            names={nameOf}
            onExport={(format) => exportClaim(content.view, format, speech)}
            onCopy={(format) => tellCopy(copyClaim(content.view, format, speech))}
          />
        );
      }
      case 'source':
        return <SourceScreen view={content.view} onCopy={() => tellCopy(copySource(content.view.source, speech))} />;
      case 'look-up':
        return <LookUpScreen query={content.query} result={content} />;
      case 'unknown':
        return <Notice text={say('notFound')} />;
    }
  };
  return (
    <>
      {screen.state === 'loaded' && 'pack' in screen.value && screen.value.pack !== null && (
        <p className="note from-pack">{say('fromPack', { name: screen.value.pack })}</p>
      )}
      {draw()}
      <p role="status" className={note === '' ? 'unseen' : 'toast'}>
        {note}
      </p>
    </>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <div className="screen" role="status">
      <h1 className="state-title">{text}</h1>
    </div>
  );
}

/** Figures of the open page that speak of the same thing as a claim, each value once. */
function figuresOn(page: TabPage | undefined, claim: Claim): PageFigure[] {
  const found = new Map<string, PageFigure>();
  for (const { index, kind, entity, measure, value, unit, claim: compared } of page?.mentions ?? []) {
    if (kind !== 'figure' || value == null || unit === undefined) continue;
    const told = toldOf(claim, measure, value);
    if (unit !== told.value?.unit) continue;
    const isSame = compared === claim.id || (measure === told.measure && told.about.includes(entity));
    if (isSame && !found.has(String(value)))
      found.set(String(value), { index, value, unit, isFurther: told.measure !== claim.measure });
  }
  return [...found.values()];
}
