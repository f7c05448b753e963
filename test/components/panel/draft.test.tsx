// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Mark } from '@/components/panel/Mark';
import { Panel } from '@/components/panel/Panel';
import type { PanelState } from '@/components/state/panel-state';
import { dealInsights } from '../fixtures/insights';
import { draftWith, panelWith, REF } from '../fixtures/panel';
import { mounted } from '../mounted';

const { conflicts } = dealInsights;
const both = (state: PanelState) =>
  mounted(
    <>
      <Panel state={state} />
      <Mark state={state} />
    </>,
  );

describe('a draft in the panel', () => {
  it('says what it is about, its conflicts worst first, and that nothing is kept', async () => {
    const { root, words } = both(await draftWith(conflicts));
    expect(words()).toContain('New deal');
    expect(root.querySelector('.name')?.textContent).toBe('Contoso Pharma GmbH');
    expect(root.querySelectorAll('.card')).toHaveLength(conflicts.length);
    expect(root.querySelector('.card')?.className).toContain('bad');
    expect(words()).toContain('Nothing typed here is kept');
  });

  it('without a conflict is no alarm', async () => {
    const { root, find, words } = both(await draftWith([]));
    expect(words()).toContain('No conflict found with what is typed so far.');
    expect(root.querySelector('.card, .bad, .warn')).toBeNull();
    expect(find('.mark').className).toContain('plain');
    expect(find('[role=status]').textContent).toBe('');
  });

  it('is said to be unchecked where no registration is stored, beside its field, too', async () => {
    const { find, words } = both(await draftWith([], {}, false, { hasNoClaims: true }));
    expect(words()).toContain('No deal registrations are imported');
    expect(words()).not.toContain('No conflict found');
    expect(find('.mark').getAttribute('aria-label')).toContain(
      'No deal registrations are imported',
    );
    expect(find('.mark').className).toContain('plain');
  });

  it('is read out once, politely', async () => {
    const { find } = both(await draftWith(conflicts));
    expect(find('[role=status]').textContent).toBe('2 conflicts with what is typed');
  });

  it('comes before the record behind it, and gives way to it again', async () => {
    const state = await draftWith(conflicts);
    state.show(REF);
    state.receive(REF, { state: 'ready', insights: dealInsights });
    const { words, settle } = both(state);
    expect(words()).toContain('New deal');
    state.drafts.write(null);
    await settle();
    expect(words()).not.toContain('New deal');
    expect(words()).toContain(dealInsights.title);
  });

  it('of a saved record says that it is with the changes', async () => {
    const { words } = both(await draftWith(conflicts, { id: '12' }));
    expect(words()).toContain('With your changes');
  });
});

describe('the mark', () => {
  it('says the worst conflict in words, too, and is of one size whatever it says', async () => {
    const { find } = both(await draftWith(conflicts));
    expect(find('.mark').getAttribute('aria-label')).toMatch(
      /^2 conflicts: .+\. Open PartnerLens$/,
    );
    expect(find('.mark').textContent).toBe('');
  });

  it('opens a panel that stands aside', async () => {
    const state = await draftWith(conflicts, {}, true);
    const { root, find, click } = both(state);
    expect(root.querySelector('.pill')).not.toBeNull();
    expect(root.querySelector('.panel')).toBeNull();
    click(find('.mark'));
    expect(root.querySelector('.panel')).not.toBeNull();
  });

  it('leaves the focus in the field of the page', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const { find, click } = both(await draftWith(conflicts, {}, true));
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    find('.mark').dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    click(find('.mark'));
    expect(document.activeElement).toBe(field);
  });

  it('is not there without a draft, without a place, or while the panel is hidden', async () => {
    expect(both(await panelWith(null)).root.querySelector('.mark')).toBeNull();
    const state = await draftWith(conflicts);
    state.drafts.mark.value = null;
    expect(both(state).root.querySelector('.mark')).toBeNull();
    state.drafts.mark.value = { left: 1, top: 1 };
    state.place.toggle();
    expect(both(state).root.querySelector('.mark')).toBeNull();
  });

  it('does not count what a person has just judged', async () => {
    const state = await draftWith(conflicts);
    const { find, button, click, settle } = both(state);
    for (let left = conflicts.length; left > 0; left -= 1) {
      click(button('Snooze'));
      await settle();
    }
    expect(find('.mark').className).toContain('plain');
  });
});
