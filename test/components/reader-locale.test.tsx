// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { SourceCard } from '@/components/options/SourceCard';
import { Panel } from '@/components/panel/Panel';
import { createFormat } from '@/components/state/format';
import { translate } from '../helpers/english';
import { optionsWith, registry } from './fixtures/options';
import { panelStates } from './gallery/panel-states';
import { mounted } from './mounted';

/** English words, and another kind of digits. */
const arabic = createFormat(translate, 'ar-EG', 'Africa/Cairo');

it.each([
  ['panel-deal', '.ring .num'],
  ['panel-deal', '.n'],
  ['panel-partner', '.tick'],
  ['panel-prior', '.fit .num'],
  ['panel-pill', '.pill .num'],
  ['panel-why', '.from .num'],
  ['panel-why', '.sum .num'],
  ['panel-why', '.history .tick'],
])('%s: %s is written in the reader’s own digits', async (name, place) => {
  const state = await panelStates[name]?.();
  if (!state) throw new Error(name);
  const { root, button, click } = mounted(<Panel state={state} />, arabic);
  if (name === 'panel-why') click(button('All ١١ reasons'));
  const written = [...root.querySelectorAll(place)].map(({ textContent }) => textContent);
  expect(written.join('')).toMatch(/[٠-٩]/);
  expect(written.join('')).not.toMatch(/\d/);
});

it('tells when a source is asked again by the clock that the reader goes by', async () => {
  const state = await optionsWith();
  const status = state.sources.value?.find(({ sync }) => sync.nextAttemptAt !== null);
  if (!status) throw new Error('no source waits');
  const { find } = mounted(<SourceCard {...{ status, state }} spaces={registry.spaces} />, arabic);
  expect(find('.error').textContent).toContain(arabic.time(status.sync.nextAttemptAt ?? 0));
  expect(arabic.time(Date.UTC(2026, 10, 22, 9, 5))).toMatch(/^١١:٠٥/);
});
