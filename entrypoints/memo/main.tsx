import { render } from 'preact';
import { MemoPage } from '@/components/memo/MemoPage';
import { createFormat } from '@/components/state/format';
import { FormatContext } from '@/components/state/format-context';
import { createResource } from '@/components/state/resource';
import { memoAskOf } from '@/lib/domain/memo';
import { send } from '@/lib/messages/send';
import { download } from '@/lib/platform/download';
import { locale, translate } from '@/lib/platform/i18n';
import '@/components/styles/own.css';
import '@/components/styles/memo.css';
import style from '@/components/styles/memo.css?inline';
import { copyRich } from './copy-rich';

const format = createFormat(translate, locale());
document.documentElement.lang = format.t('localeOfWords');
const memo = createResource(() => send('memo/get', memoAskOf(location.hash)));
void memo.need();

render(
  <FormatContext.Provider value={format}>
    <MemoPage memo={memo} ports={{ download, copy: copyRich, print }} style={style} />
  </FormatContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
