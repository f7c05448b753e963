// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DiagnosticsPage } from '@/components/options/DiagnosticsPage';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { Diagnostics } from '@/lib/messages/protocol';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

it('tells of a rule that failed after the options page was opened', async () => {
  const known = (await optionsWith()).diagnostics.value as Diagnostics;
  let failedRules: Diagnostics['failedRules'] = [];
  const state = await optionsWith({ diagnostics: async () => ok({ ...known, failedRules }) });
  failedRules = [{ title: say('conflictSimilarName'), host: 'a.example', count: 3, isOut: true }];
  const { settle, words } = mounted(<DiagnosticsPage state={state} />);
  expect(words()).not.toContain('a.example');
  await settle();
  expect(words()).toContain('a.example');
});
