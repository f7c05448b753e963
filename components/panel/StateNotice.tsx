import type { ComponentChildren } from 'preact';
import { Button } from '../parts/Button';
import { Progress } from '../parts/Progress';
import { Skeleton } from '../parts/Skeleton';
import { useFormat } from '../state/format-context';
import type { Screen } from '../state/panel-state';

type StateNoticeProps = {
  readonly screen: Exclude<Screen, { state: 'hidden' } | { state: 'ready' }>;
  readonly openOptions: () => void;
  readonly retry: () => void;
  readonly reload: () => void;
};

/** What stands in the panel while there is nothing to tell of the record, and what to do about it. */
export function StateNotice({ screen, openOptions, retry, reload }: StateNoticeProps) {
  const { t, text } = useFormat();
  switch (screen.state) {
    case 'loading':
      return <Skeleton />;
    case 'not-set-up':
      return (
        <Notice title={t('panelNotSetUp')} words={t('panelNotSetUpWords')}>
          <Button look="main" onClick={openOptions}>
            {t('panelSetUp')}
          </Button>
        </Notice>
      );
    case 'loading-data':
      return (
        <Notice title={t('panelLoadingData')} words={t('panelLoadingDataWords')}>
          <Progress share={screen.share} label={t('panelLoadingData')} />
        </Notice>
      );
    case 'unknown-record':
      return (
        <Notice title={t('panelUnknown')} words={t('panelUnknownWords')}>
          <Button onClick={retry}>{t('panelRetry')}</Button>
          <Button onClick={openOptions}>{t('panelOpenSources')}</Button>
        </Notice>
      );
    case 'orphaned':
      return (
        <Notice title={t('panelOrphaned')} words={t('panelOrphanedWords')}>
          <Button look="main" onClick={reload}>
            {t('panelReload')}
          </Button>
        </Notice>
      );
    case 'error':
      return (
        <Notice title={t('panelError')} words={text(screen.text)}>
          <Button onClick={retry}>{t('panelRetry')}</Button>
        </Notice>
      );
  }
}

type NoticeProps = {
  readonly title: string;
  readonly words: string;
  readonly children: ComponentChildren;
};

const Notice = ({ title, words, children }: NoticeProps) => (
  <div class="notice">
    <h3>{title}</h3>
    <p class="soft">{words}</p>
    <div class="acts">{children}</div>
  </div>
);
