import { browser } from './browser';

/**
 * What an administrator has preset for this extension; undefined where nobody did. Firefox throws
 * where it has no such file, which is the ordinary case and no fault.
 */
export async function readManaged(key: string): Promise<unknown> {
  try {
    const found = await browser.storage.managed.get(key);
    return found[key];
  } catch {
    return undefined;
  }
}

export function onManagedChanged(react: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') react();
  });
}
