import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Toast } from '../parts/Toast';
import { useFormat } from '../state/format-context';
import type { PanelState } from '../state/panel-state';
import { DraftInsights, draftKicker, draftTitle } from './DraftInsights';
import { Footer } from './Footer';
import { Header } from './Header';
import { Pill } from './Pill';
import { RecordInsights } from './RecordInsights';
import { StateNotice } from './StateNotice';
import { useDrag } from './use-drag';
import { usePanelKeys } from './use-panel-keys';

/** The panel on a CRM page. Everything it shows comes from its state. */
export function Panel({ state }: { state: PanelState }) {
  const { t, text } = useFormat();
  const [menuOpen, setMenuOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const titleId = useId();
  const drag = useDrag(state.place);
  const screen = state.screen.value;
  const insights = screen.state === 'ready' ? screen.insights : null;
  const checked = screen.state === 'draft' ? screen.checked : null;
  const folded = checked ? { score: null, conflicts: checked.conflicts } : insights;
  const { side, top } = state.place.place.value;
  const collapsed = state.place.folded.value;

  const toggle = useCallback(() => {
    state.place.toggle();
    byKey.current = state.screen.value.state !== 'hidden';
  }, [state]);
  const dismiss = useCallback(() => {
    setMenuOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup][aria-expanded="true"]')?.focus();
    root.current?.querySelector('form')?.dispatchEvent(new Event('cancel'));
  }, []);
  usePanelKeys({ root, toggle, dismiss });

  const hidden = screen.state === 'hidden';
  const isEmpty = hidden || screen.state === 'waiting';
  useLayoutEffect(() => {
    // Asked for by key, so the person means to go on by key.
    if (!hidden && byKey.current) root.current?.focus();
    byKey.current = false;
  }, [hidden]);

  const refold = useRef(collapsed);
  useLayoutEffect(() => {
    if (refold.current === collapsed) return;
    refold.current = collapsed;
    if (isTyping(root.current)) return;
    // The button that was pressed is gone; its counterpart takes the focus.
    root.current?.querySelector<HTMLElement>('.pill, .head [aria-haspopup]')?.focus();
  }, [collapsed]);

  return (
    <div
      class={`pl dock ${side}`}
      lang={isEmpty ? undefined : t('localeOfWords')}
      ref={root}
      tabIndex={-1}
      hidden={hidden}
      style={{
        '--top': `${top}vh`,
        transform: drag.offset && `translate(${drag.offset.x}px, ${drag.offset.y}px)`,
      }}
    >
      <p role="status" class="unseen">
        {state.announcement.value && text(state.announcement.value)}
      </p>
      {isEmpty ? null : collapsed ? (
        <Pill
          insights={folded}
          now={state.now.value}
          onExpand={() => state.place.collapse(false)}
        />
      ) : (
        <section class="panel" aria-labelledby={titleId} aria-busy={screen.state === 'loading'}>
          <Header
            kicker={
              checked ? t(draftKicker(checked)) : insights ? text(insights.kicker) : t('panelName')
            }
            segment={insights?.segment ? text(insights.segment) : null}
            name={
              checked
                ? draftTitle(checked)
                : (insights?.title ?? state.name.value ?? t('panelThisRecord'))
            }
            {...{ state, drag, titleId }}
            menu={{ open: menuOpen, set: setMenuOpen }}
          />
          <div class="scroll">
            {screen.state === 'draft' ? (
              <DraftInsights
                checked={screen.checked}
                now={state.now.value}
                feedback={state.feedback}
                copy={state.ports.copy}
              />
            ) : screen.state === 'ready' ? (
              <RecordInsights
                key={screen.insights.subjectId}
                insights={screen.insights}
                now={state.now.value}
                feedback={state.feedback}
                copy={state.ports.copy}
                openMemo={state.ports.openMemo}
              />
            ) : (
              <StateNotice
                screen={screen}
                retry={() => {
                  // The button goes with what went wrong.
                  root.current?.focus();
                  state.refresh();
                }}
                {...state.ports}
              />
            )}
          </div>
          <Toast feedback={state.feedback} />
          {insights && (
            <Footer
              freshness={insights.freshness}
              modelVersion={insights.score?.modelVersion ?? null}
              now={state.now.value}
            />
          )}
        </section>
      )}
    </div>
  );
}

/** Whether the focus is in the page: a panel that folds or opens by itself leaves it there. */
function isTyping(root: HTMLElement | null): boolean {
  const focused = document.activeElement;
  const tree = root?.getRootNode();
  const host = tree instanceof ShadowRoot ? tree.host : null;
  return focused !== null && focused !== document.body && focused !== host;
}
