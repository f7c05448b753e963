import { render } from 'preact';
import { Panel } from '@/components/panel/Panel';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createPanelState } from '@/components/state/panel-state';
import css from '@/components/styles/panel.css?inline';
import { onEvent } from '@/lib/messages/send';
import { locale, translate } from '@/lib/platform/i18n';
import type { Open } from '../crm.content/load-panel';
import { guardActions } from './guard';
import { createHost } from './host';
import { panelPorts } from './ports';
import { keepTyping } from './typing';

/** Opens the panel of this tab: from the first record on screen until there is none. */
export const openPanel: Open = (view, off) => {
  const life = new AbortController();
  const state = createPanelState(panelPorts(view, off));
  const stopListening = onEvent('data/changed', state.refresh);

  const root = createHost(life.signal).attachShadow({ mode: 'closed' });
  guardActions(root, life.signal);
  keepTyping(root, life.signal);
  render(
    <FormatContext.Provider value={createFormat(translate, locale())}>
      <Panel state={state} />
    </FormatContext.Provider>,
    root,
  );
  dress(root);

  return {
    show: state.show,
    close: () => {
      stopListening();
      state.dispose();
      render(null, root);
      life.abort();
    },
  };
};

/** A constructed sheet is not subject to the page's content security policy. */
function dress(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  try {
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefox takes none from a content script, and applies a <style> on most pages.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
