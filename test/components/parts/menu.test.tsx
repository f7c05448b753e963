// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Menu } from '@/components/parts/Menu';
import { mounted } from '../mounted';

describe('a menu', () => {
  it('closes on Tab and lets the key go on; Escape asks for the focus back', () => {
    const onClose = vi.fn();
    const items = [{ label: 'Settings', onSelect: () => undefined }];
    const { find } = mounted(<Menu label="More" items={items} onClose={onClose} />);
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      find('[role=menuitem]').dispatchEvent(event);
      return event;
    };
    expect(press('Tab').defaultPrevented).toBe(false);
    expect(onClose).toHaveBeenLastCalledWith(false);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(onClose).toHaveBeenLastCalledWith(true);
  });
});
