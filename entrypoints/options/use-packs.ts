/** The reader's own corpus, as its section asks for it. */
import { useEffect, useRef, useState } from 'react';
import { readPackaged } from '../../browser/packaged.ts';
import {
  addPack,
  exportPack,
  idsOfPacks,
  listPacks,
  removePack,
  switchPack,
  watchPacks,
} from '../../browser/packs/keep.ts';
import { readPackFile } from '../../browser/packs/read.ts';
import { saveFile } from '../../browser/save-file.ts';
import { packageUrl } from '../../browser/url.ts';
import type { ListedPack, PackManagerProps, PackState } from '../../components/PackManager.tsx';
import type { Corpus } from '../../engine/corpus/schema.ts';
import type { Pack } from '../../engine/packs/pack.ts';
import { previewPack } from '../../engine/packs/preview.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** The packs on this device, the import that runs, and what the reader may do with them. */
export function usePacks(): PackManagerProps {
  const [packs, setPacks] = useState<ListedPack[] | null>(null);
  const [current, setCurrent] = useState<PackState>({ state: 'idle' });
  const pending = useRef<{ pack: Pack; file: string } | null>(null);
  const running = useRef(new AbortController());

  const refresh = () => listPacks().then(setPacks, () => setPacks([]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; every later change is told by the channel
  useEffect(() => {
    const end = new AbortController();
    void refresh();
    watchPacks(() => void refresh(), end.signal);
    return () => {
      end.abort();
      running.current.abort();
    };
  }, []);

  /** One import at a time; `work` says how it ended. */
  const run = async (file: string, work: (signal: AbortSignal) => Promise<PackState>) => {
    running.current.abort();
    const own = new AbortController();
    running.current = own;
    const end = await work(own.signal).catch((error: unknown): PackState => {
      if (own.signal.aborted) return { state: 'stopped', file };
      return { state: 'failed', file, why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
    });
    if (running.current === own) setCurrent(end);
    await refresh();
  };
  const tell = (state: 'reading' | 'writing', file: string, signal: AbortSignal) => (share: number) => {
    if (!signal.aborted) setCurrent({ state, file, share });
  };
  const around = async () => {
    const [bundled, others] = await Promise.all([readPackaged<Corpus>('corpus.json', packageUrl), idsOfPacks()]);
    return { bundled, others, today: today() };
  };

  return {
    packs,
    current,
    onFile: (file) =>
      void run(file.name, async (signal) => {
        pending.current = null;
        const progress = tell('reading', file.name, signal);
        progress(0);
        const reading = await readPackFile(file, { around, progress, signal });
        if (reading.state === 'refused') return { state: 'refused', file: file.name, refusal: reading.refusal };
        pending.current = { pack: reading.pack, file: file.name };
        return { state: 'preview', file: file.name, preview: previewPack(reading.pack) };
      }),
    onAdd: () => {
      const ready = pending.current;
      if (ready === null) return;
      pending.current = null;
      void run(ready.file, async (signal) => {
        const progress = tell('writing', ready.file, signal);
        progress(0);
        const added = await addPack({ pack: ready.pack, day: today(), progress, signal });
        return typeof added === 'string' ? { state: added, file: ready.file } : { state: 'added', name: added.name };
      });
    },
    onStop: () => {
      pending.current = null;
      running.current.abort();
      if (current.state === 'preview') setCurrent({ state: 'stopped', file: current.file });
    },
    onSwitch: (hash, isOn) => void switchPack(hash, isOn).then(refresh),
    onSave: (hash) => {
      const name = packs?.find((pack) => pack.hash === hash)?.name ?? hash;
      void exportPack(hash).then((text) => {
        saveFile(`counterpoint-pack-${hash}.json`, text, 'application/json');
        setCurrent({ state: 'saved', name });
      });
    },
    onRemove: (hash) => {
      const name = packs?.find((pack) => pack.hash === hash)?.name ?? hash;
      void removePack(hash).then(() => {
        setCurrent({ state: 'removed', name });
        return refresh();
      });
    },
  };
}
