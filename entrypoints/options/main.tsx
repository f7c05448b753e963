import { mountPage } from '@/components/mount-page';
import { Options } from '@/components/options/Options';
import { createFormat } from '@/components/state/format';
import { createImportState } from '@/components/state/import-state';
import { createOptionsState } from '@/components/state/options-state';
import { locale, translate } from '@/lib/platform/i18n';
import { importPorts } from './import-ports';
import { optionsPorts } from './ports';
import { registry } from './registry';
import '@/components/styles/options.css';

const state = createOptionsState(optionsPorts());
void state.load();

mountPage(
  <Options state={state} imports={createImportState(importPorts)} registry={registry} />,
  createFormat(translate, locale()),
);
