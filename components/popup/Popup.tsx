import { useState } from 'preact/hooks';
import { FreshnessNote } from '../panel/FreshnessNote';
import { Tiles } from '../panel/Tiles';
import { Skeleton } from '../parts/Skeleton';
import { Toast } from '../parts/Toast';
import { useFormat } from '../state/format-context';
import type { PopupState } from '../state/popup-state';
import { FirstRun } from './FirstRun';
import { Movers } from './Movers';
import { PageRecord } from './PageRecord';
import { PartnerSearch } from './PartnerSearch';
import { SiteSwitch } from './SiteSwitch';
import { Summary } from './Summary';
import { SyncLine } from './SyncLine';

/** The window behind the toolbar button: this site, every partner, and what moves. */
export function Popup({ state }: { state: PopupState }) {
  const { t, text } = useFormat();
  const [searching, setSearching] = useState(false);
  const { ports } = state;
  const overview = state.overview.value;
  const open = state.open.value;
  const problem = state.problem.value;
  const record = state.pageRecord.value;

  return (
    <main class="pl popup">
      <header class="popup-head">
        <div class="row">
          <h1 class="grow">{t('panelName')}</h1>
          <SiteSwitch site={state.site.value} onSwitch={state.switchSite} />
        </div>
        {!open && state.partners.value.length > 0 && (
          <PartnerSearch
            partners={state.partners.value}
            onChoose={(partner) => void state.show(partner)}
            onSearching={setSearching}
          />
        )}
      </header>
      {problem && (
        <p class="banner bad" role="alert">
          {text(problem.text)}
        </p>
      )}
      {open && <Summary key={open.id} state={state} open={open} />}
      {!open && !searching && (
        <div class="popup-body">
          {!overview && !problem && <Skeleton />}
          {overview?.sources === 0 && (
            <FirstRun onSample={() => void state.loadSample()} onConnect={ports.openOptions} />
          )}
          {overview && overview.sources > 0 && (
            <>
              <h2 class="unseen">{t('popupOverview')}</h2>
              <FreshnessNote freshness={overview.freshness} now={ports.now()} />
              {record && (
                <PageRecord
                  insights={record}
                  now={ports.now()}
                  onOpen={() => void state.show({ id: record.subjectId, name: record.title })}
                />
              )}
              <Tiles tiles={overview.tiles} />
              {overview.rising.length + overview.falling.length === 0 && (
                <p class="sec soft">{t('popupNoMovers')}</p>
              )}
              <Movers
                title={t('popupRising')}
                movers={overview.rising}
                onOpen={(mover) => void state.show(mover)}
              />
              <Movers
                title={t('popupFalling')}
                movers={overview.falling}
                onOpen={(mover) => void state.show(mover)}
              />
            </>
          )}
        </div>
      )}
      <Toast feedback={state.feedback} />
      <SyncLine
        sources={overview?.sources ?? null}
        freshness={overview?.freshness ?? null}
        running={state.running.value}
        failure={state.failure.value}
        now={ports.now()}
        openOptions={ports.openOptions}
      />
    </main>
  );
}
