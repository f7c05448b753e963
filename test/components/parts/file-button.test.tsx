// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FileButton } from '@/components/parts/FileButton';
import { mounted } from '../mounted';

describe('a button that asks for files', () => {
  it('forgets what was chosen, so that the same file can be chosen again', () => {
    const onFiles = vi.fn();
    const { find } = mounted(
      <FileButton accept=".csv" onFiles={onFiles}>
        Choose files
      </FileButton>,
    );
    const input = find('input') as HTMLInputElement;
    const forgotten: string[] = [];
    const file = new File(['id'], 'deals.csv');
    Object.defineProperty(input, 'files', { value: [file] });
    Object.defineProperty(input, 'value', { set: (words: string) => forgotten.push(words) });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFiles).toHaveBeenCalledWith([file]);
    expect(forgotten).toEqual(['']);
  });

  it('is silent where nothing was chosen', () => {
    const onFiles = vi.fn();
    const { find } = mounted(
      <FileButton accept=".csv" onFiles={onFiles}>
        Choose files
      </FileButton>,
    );
    find('input').dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFiles).not.toHaveBeenCalled();
  });
});
