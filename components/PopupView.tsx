import type { Text } from '../engine/corpus/schema.ts';
import { LookUpBox, type LookUpBoxProps } from './LookUpBox.tsx';
import { MentionList, type MentionListProps } from './MentionList.tsx';
import { SiteSwitch, type SiteSwitchProps } from './SiteSwitch.tsx';
import { useSpeech } from './Speech.tsx';
import { StateLine, type StateLineProps } from './StateLine.tsx';
import './popup.css';

export interface PopupViewProps {
  page: StateLineProps;
  site: SiteSwitchProps;
  lookUp: Omit<LookUpBoxProps, 'isFirst'>;
  names: (id: string) => Text | undefined;
  measures: MentionListProps['measures'];
  onJump: MentionListProps['onJump'];
  onOpen: MentionListProps['onOpen'];
  onPanel: () => void;
  onOptions: () => void;
}

/** The toolbar popup: state of this page, its switch, the look-up box, this page's mentions. */
export function PopupView({ page, site, lookUp, names, measures, onJump, onOpen, onPanel, onOptions }: PopupViewProps) {
  const { say } = useSpeech();
  return (
    <main className="popup">
      <StateLine {...page} />
      <SiteSwitch {...site} />
      <LookUpBox {...lookUp} isFirst />
      {lookUp.query.trim() === '' && page.mentions.length > 0 && (
        <MentionList mentions={page.mentions} names={names} measures={measures} onJump={onJump} onOpen={onOpen} />
      )}
      <p className="row popup-foot">
        <button type="button" onClick={onPanel}>
          {say('openPanel')}
        </button>
        <button type="button" className="plain" onClick={onOptions}>
          {say('options')}
        </button>
      </p>
    </main>
  );
}
