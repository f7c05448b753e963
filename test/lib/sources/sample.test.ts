import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '@/lib/domain/source';
import { DAY } from '@/lib/domain/time';
import type { PageAsk, SourcePorts } from '@/lib/sources/contract';
import { sample } from '@/lib/sources/sample';
import { sampleWorkspace } from '@/lib/sources/sample/workspace';
import { sampleSource } from '@/test/helpers/source-config';

const NOW = Date.UTC(2026, 10, 21, 12);
const FROM_START: PageAsk = { cursor: null, since: null };

const config = (settings: SourceConfig['settings'] = {}): SourceConfig =>
  sampleSource({ space: 'atomic', settings, createdAt: NOW });

const ports = (now = NOW): SourcePorts => ({
  fetch,
  now: () => now,
  token: null,
  signal: new AbortController().signal,
});

async function pageOf(ask: PageAsk, now = NOW, settings = {}) {
  const page = await sample.read(config(settings), ask, ports(now));
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}

describe('the sample source', () => {
  it('delivers the workspace of its seed, five hundred rows at a time', async () => {
    const { rows } = sampleWorkspace({ seed: 5, now: NOW });
    const first = await pageOf(FROM_START, NOW, { seed: 5 });
    expect(first.rows).toEqual({ partners: rows.partners, accounts: rows.accounts.slice(0, 380) });
    const total = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
    expect(first.total).toBe(total);
  });

  it('keeps its dates when a run goes on after midnight', async () => {
    const { next } = await pageOf(FROM_START);
    const ask = { cursor: next, since: null };
    expect(await pageOf(ask, NOW + DAY)).toEqual(await pageOf(ask));
  });

  it('refuses a seed that is none', () => {
    expect(sample.check(config({ seed: -1 }))).toMatchObject({
      ok: false,
      problem: { code: 'sample-seed' },
    });
  });
});
