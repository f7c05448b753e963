// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AlertBudget } from '@/components/options/AlertBudget';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

const WRONG = 'Write a whole number from 0 to 99.';

async function opened(ports: Parameters<typeof optionsWith>[0] = {}) {
  const saveAlertBudget = vi.fn(async () => undefined);
  const state = await optionsWith({ saveAlertBudget, ...ports });
  const view = mounted(<AlertBudget state={state} />);
  const input = view.find('input') as HTMLInputElement;
  const save = async () => {
    view.click(view.button('Save'));
    await view.settle();
  };
  return { ...view, state, saveAlertBudget, input, save };
}

describe('the budget of interruptions', () => {
  it('shows what is allowed, once that is read', async () => {
    const { input, settle } = await opened({ alertBudget: async () => 4 });
    expect(input.value).toBe('');
    await settle();
    expect(input.value).toBe('4');
  });

  it('is saved, none at all and with a space before it too, and says so', async () => {
    const { input, type, save, saveAlertBudget, settle, state } = await opened();
    await settle();
    type(input, ' 3');
    await save();
    expect(saveAlertBudget).toHaveBeenLastCalledWith(3);
    expect(state.notice.value).toMatchObject({ key: 'optionsAlertsSaved', values: [3] });
    type(input, '0');
    await save();
    expect(saveAlertBudget).toHaveBeenLastCalledWith(0);
  });

  it.each(['', 'ten', '-1', '1.5', '100', '٣'])(
    'is not saved as “%s”, and says why',
    async (wrong) => {
      const { find, input, type, save, saveAlertBudget, settle, words } = await opened();
      await settle();
      expect(words()).not.toContain(WRONG);
      type(input, wrong);
      expect(words()).toContain(WRONG);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      expect(find(`#${input.getAttribute('aria-describedby')}`).textContent).toBe(WRONG);
      await save();
      expect(saveAlertBudget).not.toHaveBeenCalled();
    },
  );

  it('leaves what a person typed before it was read', async () => {
    const read = Promise.withResolvers<number>();
    const { input, type, settle } = await opened({ alertBudget: () => read.promise });
    type(input, '7');
    read.resolve(10);
    await settle();
    expect(input.value).toBe('7');
  });

  it('saves nothing before it was read', async () => {
    const never = new Promise<number>(() => undefined);
    const { save, saveAlertBudget, words } = await opened({ alertBudget: () => never });
    await save();
    expect(saveAlertBudget).not.toHaveBeenCalled();
    expect(words()).not.toContain(WRONG);
  });
});
