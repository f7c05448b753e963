import { Button } from '../parts/Button';
import { Progress } from '../parts/Progress';
import { Skeleton } from '../parts/Skeleton';
import { useFormat } from '../state/format-context';
import type { Screen } from '../state/panel-state';

type Ways = {
  readonly openOptions: () => void;
  readonly retry: () => void;
  readonly reload: () => void;
};

type StateNoticeProps = Ways & {
  readonly screen: Exclude<Screen, { state: 'hidden' | 'waiting' | 'ready' | 'draft' }>;
};

type Notice = {
  /** Title; with `Words` behind it, what it means. */
  readonly key: string;
  /** What can be done about it: the words of the button, and the way. */
  readonly ways: readonly (readonly [key: string, way: keyof Ways])[];
};

const NOTICES: Readonly<Record<Exclude<StateNoticeProps['screen']['state'], 'loading'>, Notice>> = {
  'not-set-up': { key: 'panelNotSetUp', ways: [['panelSetUp', 'openOptions']] },
  'loading-data': { key: 'panelLoadingData', ways: [] },
  'unknown-record': {
    key: 'panelUnknown',
    ways: [
      ['panelRetry', 'retry'],
      ['panelOpenSources', 'openOptions'],
    ],
  },
  off: { key: 'panelOff', ways: [['panelSettings', 'openOptions']] },
  orphaned: { key: 'panelOrphaned', ways: [['panelReload', 'reload']] },
  error: {
    key: 'panelError',
    ways: [
      ['panelRetry', 'retry'],
      ['panelSettings', 'openOptions'],
    ],
  },
};

/** What stands in the panel while there is nothing to tell of the record, and what to do about it. */
export function StateNotice({ screen, ...does }: StateNoticeProps) {
  const { t, text } = useFormat();
  if (screen.state === 'loading') return <Skeleton />;
  const { key, ways } = NOTICES[screen.state];
  return (
    <div class="notice">
      <h3>{t(key)}</h3>
      <p class="soft">{screen.state === 'error' ? text(screen.text) : t(`${key}Words`)}</p>
      <div class="acts">
        {screen.state === 'loading-data' && <Progress share={screen.share} label={t(key)} />}
        {ways.map(([words, way], index) => (
          <Button key={way} look={index === 0 ? 'main' : 'plain'} onClick={does[way]}>
            {t(words)}
          </Button>
        ))}
      </div>
    </div>
  );
}
