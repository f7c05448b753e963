// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Confirm } from '@/components/parts/Confirm';
import { mounted } from '../mounted';

const asked = (onYes: () => void = () => undefined) => {
  const page = mounted(
    <Confirm words="Remove" question="Remove “Finance”?" yes="Yes, remove" onYes={onYes} />,
  );
  page.button('Remove').focus();
  page.click(page.button('Remove'));
  return page;
};

describe('a button that asks first', () => {
  it('takes the focus to the way back, where a second Enter does no harm', () => {
    const { button, find } = asked();
    expect(find('[role=group]').getAttribute('aria-label')).toBe('Remove “Finance”?');
    expect(button('Cancel')).toBe(document.activeElement);
  });

  it('gives the focus back where nothing was to be done', () => {
    const onYes = vi.fn();
    const { button, click } = asked(onYes);
    click(button('Cancel'));
    expect(button('Remove')).toBe(document.activeElement);
    expect(onYes).not.toHaveBeenCalled();
  });

  it('does what was confirmed, once', () => {
    const onYes = vi.fn();
    const { button, click, words } = asked(onYes);
    click(button('Yes, remove'));
    expect(onYes).toHaveBeenCalledTimes(1);
    expect(words()).toBe('Remove');
  });
});
