/** Export, import and erase, as the data section asks for them. */
import { useRef, useState } from 'react';
import { changeSettings } from '../../browser/change-settings.ts';
import { exportSettings, readSettingsFile, refuseSize } from '../../browser/import-settings.ts';
import { DEFAULTS, type Settings } from '../../browser/settings.ts';
import type { DataState } from '../../components/OptionsData.tsx';

/** @param settings in use, which a file is compared with */
export function useData(settings: Settings) {
  const [data, setData] = useState<DataState>({ state: 'idle' });
  const read = useRef<Partial<Settings>>({});

  const onExport = () => {
    const day = new Date().toISOString().slice(0, 10);
    const file = `counterpoint-settings-${day}.json`;
    const url = URL.createObjectURL(new Blob([exportSettings(settings, day)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = file;
    link.click();
    // Firefox reads the address after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setData({ state: 'exported', file });
  };
  const onFile = async (file: File) => {
    const name = file.name;
    // By its size alone: 50 MB are refused without being read.
    const size = refuseSize(file.size);
    if (size !== null) return setData({ state: 'refused', file: name, refusal: size });
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return setData({ state: 'refused', file: name, refusal: { reason: 'unread' } });
    }
    const reading = readSettingsFile(bytes, settings);
    if (reading.state === 'refused') return setData({ state: 'refused', file: name, refusal: reading.refusal });
    read.current = reading.settings;
    setData({ state: 'preview', file: name, changes: reading.changes });
  };
  const onApply = async () => {
    if (data.state !== 'preview') return;
    await changeSettings(read.current);
    setData({ state: 'imported', file: data.file });
  };
  const onCancel = () => setData({ state: 'idle' });
  const onErase = async () => {
    await changeSettings({ ...DEFAULTS, seenRevision: settings.seenRevision });
    setData({ state: 'erased' });
  };
  return { data, onExport, onFile, onApply, onCancel, onErase };
}
