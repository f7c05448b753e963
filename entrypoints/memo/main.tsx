import { MemoPage } from '@/components/memo/MemoPage';
import { mountPage } from '@/components/mount-page';
import { createFormat } from '@/components/state/format';
import { createResource } from '@/components/state/resource';
import { memoAskOf } from '@/lib/domain/memo';
import { send } from '@/lib/messages/send';
import { download } from '@/lib/platform/download';
import { locale, translate } from '@/lib/platform/i18n';
import '@/components/styles/own.css';
import '@/components/styles/memo.css';
import style from '@/components/styles/memo.css?inline';
import { copyRich } from './copy-rich';

const memo = createResource(() => send('memo/get', memoAskOf(location.hash)));
void memo.need();

mountPage(
  <MemoPage memo={memo} ports={{ download, copy: copyRich, print }} style={style} />,
  createFormat(translate, locale()),
);
