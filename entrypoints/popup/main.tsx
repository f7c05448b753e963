import { render } from 'preact';
import { Popup } from '@/components/popup/Popup';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createPopupState } from '@/components/state/popup-state';
import { locale, translate } from '@/lib/platform/i18n';
import { popupPorts } from './ports';
import '@/components/styles/popup.css';

const state = createPopupState(popupPorts());
const format = createFormat(translate, locale());
document.documentElement.lang = format.t('localeOfWords');
void state.load();

render(
  <FormatContext.Provider value={format}>
    <Popup state={state} />
  </FormatContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
