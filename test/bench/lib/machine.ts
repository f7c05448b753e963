import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import type { BrowserName } from '@/test/helpers/browser';
import { findChromium, findFirefox } from '@/tools/lib/find-browsers';

/** How busy the machine was over the last minute, everything on it counted. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);

export const machine = (): string =>
  `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory`;

/** Name and version, without the name of the system it was packaged for. */
export function versionOf(browser: BrowserName): string {
  const { path } = browser === 'firefox' ? findFirefox() : findChromium();
  if (!path) return `${browser}: not found`;
  const words = execFileSync(path, ['--version'], { encoding: 'utf8' });
  return (
    /(Chromium|Google Chrome for Testing|Mozilla Firefox) [\d.]+(esr)?/.exec(words)?.[0] ??
    words.trim()
  );
}
