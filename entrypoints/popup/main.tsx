import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createPopupState } from '@/components/state/popup-state';
import { locale, translate } from '@/lib/platform/i18n';
import { popupPorts } from './ports';
import '@/components/styles/popup.css';

const state = createPopupState(popupPorts());
document.documentElement.lang = locale();
void state.load();

render(
  <FormatContext.Provider value={createFormat(translate, locale())}>
    <Popup state={state} />
  </FormatContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
