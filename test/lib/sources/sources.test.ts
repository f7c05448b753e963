import { describe, expect, it } from 'vitest';
import type { SourceConfig } from '@/lib/domain/source';
import { SOURCES, sourceOf } from '@/lib/sources';
import type { SourcePorts } from '@/lib/sources/contract';
import { takeIn } from '@/lib/unify/take-in';

const NOW = Date.UTC(2026, 10, 21, 12);

/** A feed that holds one partner in two pages. */
const fakeFetch: typeof fetch = async (input) => {
  const isSecond = String(input).includes('cursor=');
  return Response.json({
    rows: [{ id: isSecond ? 2 : 1, name: 'Fennstead' }],
    next: isSecond ? null : 'two',
  });
};

const SETTINGS: Record<string, SourceConfig['settings']> = {
  sample: { seed: 4 },
  'http-feed': { url: 'https://prm.example', entities: ['partners'] },
};

const ports: SourcePorts = {
  fetch: fakeFetch,
  now: () => NOW,
  token: null,
  signal: new AbortController().signal,
};

describe.each(SOURCES)('the source $kind', (source) => {
  const config: SourceConfig = {
    id: 'x',
    kind: source.kind,
    name: 'X',
    space: 'atomic',
    mapping: {},
    settings: SETTINGS[source.kind] ?? {},
    createdAt: NOW,
  };

  it('is found by its kind', () => {
    expect(sourceOf(source.kind)).toBe(source);
  });

  it('accepts its own settings', () => {
    expect(source.check(config)).toEqual({ ok: true, value: null });
  });

  it('refuses a cursor it did not give, as a value', async () => {
    const result = await source.read(config, { cursor: 'nonsense', since: null }, ports);
    expect(result).toMatchObject({ ok: false, problem: { code: expect.any(String) } });
  });

  it('comes to an end, repeats no cursor, and delivers rows that can be taken in', async () => {
    const cursors = new Set<string | null>();
    let rows = 0;
    for (let cursor: string | null = null; ; ) {
      expect(cursors.has(cursor)).toBe(false);
      cursors.add(cursor);
      const page = await source.read(config, { cursor, since: null }, ports);
      if (!page.ok) throw new Error(page.problem.code);
      const delivered = page.value.rows.partners ?? [];
      expect(takeIn(config, 'partners', delivered, 1, NOW).report.refused).toBe(0);
      const counts = Object.values(page.value.rows).map((list) => list.length);
      rows += counts.reduce((sum, count) => sum + count, 0);
      if (page.value.next === null) {
        expect(page.value.total ?? rows).toBe(rows);
        break;
      }
      cursor = page.value.next;
    }
    expect(rows).toBeGreaterThan(0);
  });

  it('reads the same page twice alike', async () => {
    const first = await source.read(config, { cursor: null, since: null }, ports);
    expect(await source.read(config, { cursor: null, since: null }, ports)).toEqual(first);
  });
});

it('knows no source of another kind', () => {
  expect(sourceOf('__proto__')).toBeNull();
});
