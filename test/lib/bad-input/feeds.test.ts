import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import { httpFeed } from '@/lib/sources/http-feed';
import { takeIn } from '@/lib/unify/take-in';
import { syncSource } from '@/lib/use-cases/sync-source';
import { kit } from '../use-cases/sync-kit';
import { NOW, wordsOf } from './kit';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A feed of deals at a server on this machine. */
async function feedOf(listener: RequestListener): Promise<SourceConfig> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    id: 'feed',
    kind: 'http-feed',
    name: 'PRM',
    space: 'atomic',
    mapping: {},
    settings: { url: `http://127.0.0.1:${port}/api`, entities: ['deals'], currency: 'EUR' },
    createdAt: NOW,
  };
}

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

const row = (id: number, changes: object = {}) => ({
  id,
  name: `Deal ${id}`,
  createdAt: '2026-03-01',
  ...changes,
});
const page = (rows: readonly object[], next: string | null = null) =>
  answer(200, JSON.stringify({ rows, next }));

/** Synchronises with the real feed, intake and store. */
async function run(listener: RequestListener) {
  const config = await feedOf(listener);
  const { ports, db } = kit(httpFeed);
  const result = await syncSource(ports({ takeIn, fetch, now: () => NOW }), config);
  if (!result.ok) throw new Error(result.problem.code);
  const refused = (await db.refusals.get('feed'))?.refusals ?? [];
  return { sync: result.value, refused, deals: await db.deals.toArray() };
}

/** The words with the address of this machine left out. */
const plain = (problem: Problem | null): string | null =>
  problem &&
  wordsOf(problem)
    .replaceAll(/127\.0\.0\.1:\d+/g, 'prm.example')
    .replaceAll(/:\d{4,}/g, '');

const LOGIN =
  'prm.example answered with a web page instead of data, most likely a login page. Check the address and the token.';
const FORM = (where: string) =>
  `The answer of http://prm.example/api/deals does not have the expected form (at “${where}”). It must be { rows, next }.`;

describe('a feed that answers wrongly is reported in words', () => {
  it.each<[string, RequestListener, string, 'failed' | 'waiting']>([
    [
      'a login page',
      answer(200, '<html>', { 'content-type': 'text/html; charset=utf-8' }),
      LOGIN,
      'failed',
    ],
    [
      'a login page with no word of JSON',
      answer(203, '<html>', { 'content-type': 'application/xhtml+xml, text/html' }),
      LOGIN,
      'failed',
    ],
    ['a login page that calls itself JSON', answer(200, '\n<html>Sign in</html>'), LOGIN, 'failed'],
    [
      'a way to a login on another host',
      ({ url, headers }, response) => {
        const login = `http://${headers.host?.replace('127.0.0.1', 'localhost')}/login`;
        if (url === '/login') response.end('<html>');
        else response.writeHead(302, { location: login }).end();
      },
      'prm.example sent us on to localhost, which was not set up. Check the address of the source.',
      'failed',
    ],
    [
      'JSON cut off',
      answer(200, '{"rows":[{"id":1},{"i'),
      'The answer of prm.example broke off at character 21. It will be asked again.',
      'waiting',
    ],
    [
      'an empty answer',
      answer(200, ''),
      'The answer of prm.example broke off at character 0. It will be asked again.',
      'waiting',
    ],
    ['a list and no page', answer(200, '[]'), FORM(''), 'failed'],
    ['a page without next', answer(200, '{"rows":[]}'), FORM('next'), 'failed'],
    ['rows that are none', answer(200, '{"rows":[1],"next":null}'), FORM('rows.0'), 'failed'],
    [
      '401',
      answer(401, '{}'),
      'prm.example does not accept the token. Check the token, or set a new one.',
      'failed',
    ],
    [
      '403',
      answer(403, '{}'),
      'The token has no right to read this at prm.example. Check the token and its rights.',
      'failed',
    ],
    [
      '404',
      answer(404, '{}'),
      'There is nothing at /api/deals on prm.example. Check the address of the source.',
      'failed',
    ],
    [
      '429',
      answer(429, '{}', { 'retry-after': '7' }),
      'prm.example asks us to slow down. It will be asked again later.',
      'waiting',
    ],
    [
      '500',
      answer(500, 'oops'),
      'prm.example has a fault of its own (status 500). It will be asked again.',
      'waiting',
    ],
    [
      '503',
      answer(503, 'oops'),
      'prm.example has a fault of its own (status 503). It will be asked again.',
      'waiting',
    ],
    [
      'the same cursor for ever',
      page([row(1)], 'again'),
      '“PRM” sends the same pages over and over (noticed after page 1), so its list never ends. Ask its administrator to check the paging, then sync again.',
      'failed',
    ],
    [
      'cursors in a circle',
      ({ url = '' }, response) => {
        const { a, b } = { a: 'b', b: 'a' };
        const next = url.includes('cursor=a') ? a : url.includes('cursor=b') ? b : 'a';
        page([row(1)], next)({} as never, response);
      },
      '“PRM” sends the same pages over and over (noticed after page 3), so its list never ends. Ask its administrator to check the paging, then sync again.',
      'failed',
    ],
  ])('%s', async (_what, listener, words, state) => {
    const { sync } = await run(listener);
    expect(plain(sync.problem)).toBe(words);
    expect(sync.state).toBe(state);
    expect(sync.nextAttemptAt === null).toBe(state === 'failed');
  });
});

describe('rows that a feed gets wrong', () => {
  it('are kept with number, column and reason; the others come in', async () => {
    const { sync, refused, deals } = await run(({ url = '' }, response) => {
      const isSecond = url.includes('cursor=');
      const rows = isSecond
        ? [row(4, { createdAt: '2026-02-30' }), row(5)]
        : [row(1), row(2, { amount: 'a lot' }), row(3)];
      page(rows, isSecond ? null : 'more')({} as never, response);
    });
    expect(deals.map(({ id }) => id)).toEqual(['atomic:1', 'atomic:3', 'atomic:5']);
    expect(sync).toMatchObject({ state: 'idle', read: 5, kept: 3, refused: 2 });
    expect(
      refused.map(({ row: number, column, text }) => [number, column, wordsOf({ code: '', text })]),
    ).toEqual([
      [2, 'amount', '“a lot” is not an amount of money. Write it like 1234.56.'],
      [4, 'createdAt', '“2026-02-30” is no day of the calendar. Correct the date.'],
    ]);
  });

  it('are forgotten with the next run, and only the first hundred are kept', async () => {
    let bad = 150;
    const config = await feedOf((_, response) => {
      const rows = Array.from({ length: bad }, (_, id) => row(id, { name: '' }));
      page(rows)({} as never, response);
    });
    const { ports, db } = kit(httpFeed);
    const sync = () => syncSource(ports({ takeIn, fetch, now: () => NOW }), config);
    await sync();
    expect((await db.refusals.get('feed'))?.refusals).toHaveLength(100);
    bad = 0;
    await sync();
    expect((await db.refusals.get('feed'))?.refusals).toEqual([]);
  });

  it('reach no prototype', async () => {
    const { deals } = await run(
      answer(
        200,
        '{"rows":[{"id":1,"name":"a","createdAt":"2026-03-01","__proto__":{"polluted":1},"constructor":1}],"next":null}',
      ),
    );
    expect(deals).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
