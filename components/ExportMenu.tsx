import { useSpeech } from './Speech.tsx';

export type ExportFormat = 'markdown' | 'csv' | 'json' | 'jsonld' | 'print';
const FORMATS = ['markdown', 'csv', 'json', 'jsonld', 'print'] as const;

/** The ways out of a screen: files, and paper. */
export function ExportMenu({ onExport }: { onExport: (format: ExportFormat) => void }) {
  const { say } = useSpeech();
  return (
    <p className="row screen-only">
      {FORMATS.map((format) => (
        <button key={format} type="button" onClick={() => onExport(format)}>
          {say(`export_${format}`)}
        </button>
      ))}
    </p>
  );
}
