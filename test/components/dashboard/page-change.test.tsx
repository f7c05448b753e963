// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { dashboardWith } from '../fixtures/dashboard';
import { mounted } from '../mounted';

it('begins each page at its top, where a narrow window has the other pages', async () => {
  const scrolled = vi.spyOn(window, 'scrollTo').mockReturnValue();
  const state = await dashboardWith('#/partners');
  const { find, settle } = mounted(<Dashboard state={state} />);
  const focused = vi.spyOn(find('main'), 'focus');
  state.open('segments');
  await settle();
  await settle();
  expect(focused).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  expect(scrolled).toHaveBeenCalledExactlyOnceWith(0, 0);
});
