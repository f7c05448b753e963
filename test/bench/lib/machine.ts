import { execFileSync } from 'node:child_process';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import type { BrowserName } from '@/test/helpers/browser';
import { findChromium, findFirefox } from '@/tools/lib/find-browsers';

const busySince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Milliseconds of work that {@link loadNow} does to see how it gets on. */
const PROBE = 100;

/** The load average of the last minute, and how much of a core one busy thread gets just now. */
export function loadNow(): string {
  const started = performance.now();
  const before = process.cpuUsage();
  let used = 0;
  while (used < PROBE) used = busySince(before);
  const share = used / (performance.now() - started);
  return `${(loadavg()[0] ?? 0).toFixed(1)} (${Math.round(100 * Math.min(1, share))} %)`;
}

export const machine = (): string =>
  `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory`;

/** Name and version, without the name of the system it was packaged for. */
export function versionOf(browser: BrowserName): string {
  const { path } = browser === 'firefox' ? findFirefox() : findChromium();
  if (!path) return `${browser}: not found`;
  const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  return (
    /(Chromium|Google Chrome for Testing|Mozilla Firefox) [\d.]+(esr)?/.exec(words)?.[0] ??
    words.trim()
  );
}
