import { useLayoutEffect, useRef } from 'preact/hooks';
import { RecordInsights } from '../panel/RecordInsights';
import { StateNotice } from '../panel/StateNotice';
import { IconButton } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { OpenRecord, PopupState } from '../state/popup-state';

type SummaryProps = { readonly state: PopupState; readonly open: OpenRecord };

/** One record inside the popup, with the panel's own sections. */
export function Summary({ state, open: { id, name, reply } }: SummaryProps) {
  const { t, text } = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const { ports, feedback } = state;
  const back = (): void => {
    state.open.value = null;
  };

  // The search box that had the focus is gone.
  useLayoutEffect(() => heading.current?.focus(), [id]);

  return (
    <>
      <div class="summary-head row">
        <IconButton icon="back" label={t('popupBack')} onClick={back} />
        <div class="grow">
          <p class="small soft clip">{reply?.state === 'ready' && text(reply.insights.kicker)}</p>
          <h2 class="name clip" tabIndex={-1} ref={heading}>
            {reply?.state === 'ready' ? reply.insights.title : name}
          </h2>
        </div>
      </div>
      {reply?.state === 'ready' ? (
        <RecordInsights
          insights={reply.insights}
          now={ports.now()}
          feedback={feedback}
          copy={ports.copy}
          openMemo={ports.openMemo}
        />
      ) : (
        <StateNotice
          screen={reply ?? { state: 'loading' }}
          openOptions={ports.openOptions}
          retry={() => void state.show({ id, name })}
          reload={() => location.reload()}
        />
      )}
    </>
  );
}
