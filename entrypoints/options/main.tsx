import { render } from 'preact';
import { Options } from '@/components/options/Options';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createImportState } from '@/components/state/import-state';
import { createOptionsState } from '@/components/state/options-state';
import { locale, translate } from '@/lib/platform/i18n';
import { importPorts } from './import-ports';
import { optionsPorts } from './ports';
import { registry } from './registry';
import '@/components/styles/options.css';

const state = createOptionsState(optionsPorts());
const format = createFormat(translate, locale());
document.documentElement.lang = format.t('localeOfWords');
void state.load();

render(
  <FormatContext.Provider value={format}>
    <Options state={state} imports={createImportState(importPorts)} registry={registry} />
  </FormatContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
