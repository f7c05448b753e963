import { effect } from '@preact/signals';
import { render } from 'preact';
import { Mark } from '@/components/panel/Mark';
import { Panel } from '@/components/panel/Panel';
import type { Format } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createPanelState, type PanelState } from '@/components/state/panel-state';
import css from '@/components/styles/panel.css?inline';
import { onEvent } from '@/lib/messages/send';
import type { Open } from '../crm.content/load-panel';
import { followForms } from './drafts';
import { dresserOf } from './dress';
import { guardActions } from './guard';
import { createHost } from './host';
import { panelPorts } from './ports';
import { readingFormat } from './reading';
import { keepTyping } from './typing';

/**
 * Opens the panel of this tab: from the first record on screen, or the first customer named in a
 * form, until there is neither.
 */
export const openPanel: Open = (view, off, ask) => {
  const life = new AbortController();
  const { format, read } = readingFormat();
  const state = createPanelState(panelPorts({ view, off, ask, read }));
  const stopListening = onEvent('data/changed', state.refresh);
  const follow = followForms(state);
  let root: ShadowRoot | null = null;

  function appear(): void {
    root ??= draw(state, format, life.signal);
  }
  const stopWaiting = effect(() => {
    if (state.screen.value.state !== 'hidden') appear();
  });

  return {
    show: ({ ref, form }) => {
      state.show(ref);
      follow(form);
      if (ref) appear();
    },
    close: () => {
      stopListening();
      stopWaiting();
      follow(null);
      state.dispose();
      if (root) render(null, root);
      life.abort();
    },
  };
};

function draw(state: PanelState, format: Format, signal: AbortSignal): ShadowRoot {
  const root = createHost(signal).attachShadow({ mode: 'closed' });
  guardActions(root, signal);
  keepTyping(root, signal);
  render(
    <FormatContext.Provider value={format}>
      <Panel state={state} />
      <Mark state={state} />
    </FormatContext.Provider>,
    root,
  );
  dresserOf(css)(root);
  return root;
}
