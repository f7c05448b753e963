import { mountPage } from '@/components/mount-page';
import { Popup } from '@/components/popup/Popup';
import { createFormat } from '@/components/state/format';
import { createPopupState } from '@/components/state/popup-state';
import { locale, translate } from '@/lib/platform/i18n';
import { popupPorts } from './ports';
import '@/components/styles/popup.css';

const state = createPopupState(popupPorts());
void state.load();

mountPage(<Popup state={state} />, createFormat(translate, locale()));
