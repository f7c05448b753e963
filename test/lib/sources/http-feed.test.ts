import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { SourceConfig } from '@/lib/domain/source';
import type { Page, PageAsk, SourcePorts } from '@/lib/sources/contract';
import { getJson } from '@/lib/sources/http';
import { httpFeed } from '@/lib/sources/http-feed';

const NOW = Date.UTC(2026, 10, 21, 12);
const FROM_START: PageAsk = { cursor: null, since: null };
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A real server on this machine; answers its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

const ports = (changes: Partial<SourcePorts> = {}): SourcePorts => ({
  fetch,
  now: () => NOW,
  token: 'secret',
  signal: new AbortController().signal,
  ...changes,
});

const config = (url: string, settings: object = {}): SourceConfig => ({
  id: 'feed',
  kind: 'http-feed',
  name: 'PRM',
  space: 'prm',
  mapping: {},
  settings: { url, ...settings },
  createdAt: NOW,
});

const problemOf = async (listener: RequestListener) => {
  const result = await httpFeed.read(config(await serve(listener)), FROM_START, ports());
  return result.ok ? null : result.problem;
};

describe('the HTTP feed', () => {
  it('reads entity after entity, page after page', async () => {
    const asked: string[] = [];
    const url = await serve(({ url: path = '', headers }, response) => {
      asked.push(`${path} ${headers.authorization}`);
      const isSecond = path.includes('cursor=');
      const body = path.startsWith('/api/partners')
        ? { rows: [{ id: isSecond ? 2 : 1 }], next: isSecond ? null : 'a:b c' }
        : { rows: [], removed: ['7', 8], next: null, total: 3 };
      response.writeHead(200, { 'content-type': 'application/vnd.feed+json' });
      response.end(JSON.stringify(body));
    });
    const feed = config(`${url}/api/`, { entities: ['partners', 'deals'], limit: 10 });

    const pages: Page[] = [];
    let cursor: string | null = null;
    do {
      const page = await httpFeed.read(feed, { cursor, since: NOW }, ports());
      if (!page.ok) throw new Error(page.problem.code);
      pages.push(page.value);
      cursor = page.value.next;
    } while (cursor !== null);

    expect(pages.map(({ rows }) => rows)).toEqual([
      { partners: [{ id: 1 }] },
      { partners: [{ id: 2 }] },
      { deals: [] },
    ]);
    expect(pages.at(-1)?.removed).toEqual({ deals: ['7', '8'] });
    const since = 'updatedSince=2026-11-21T12%3A00%3A00.000Z';
    expect(asked).toEqual([
      `/api/partners?limit=10&${since} Bearer secret`,
      `/api/partners?limit=10&cursor=a%3Ab+c&${since} Bearer secret`,
      `/api/deals?limit=10&${since} Bearer secret`,
    ]);
  });

  it.each([
    [401, 'http-401'],
    [403, 'http-403'],
    [404, 'http-404'],
    [400, 'http-400'],
  ])('does not come back after a %i', async (status, code) => {
    const problem = await problemOf(answer(status, '{}'));
    expect(problem?.code).toBe(code);
    expect(problem?.retry).toBeUndefined();
  });

  it.each([
    [429, '7', 7_000],
    [503, 'Sat, 21 Nov 2026 12:01:00 GMT', 60_000],
    [500, '', null],
    [502, 'gibberish', null],
  ])('comes back after a %i with Retry-After %j', async (status, header, afterMs) => {
    const problem = await problemOf(answer(status, 'busy', { 'retry-after': header }));
    expect(problem).toMatchObject({ code: `http-${status}`, retry: { afterMs } });
  });

  it('keeps the query of its own address, and does not repeat it in words', async () => {
    const asked: string[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"rows":"none"}');
    });
    const result = await httpFeed.read(config(`${url}/v1/?tenant=7`), FROM_START, ports());
    expect(asked).toEqual(['/v1/partners?tenant=7&limit=500']);
    expect(JSON.stringify(result)).not.toContain('tenant');
    expect(result).toMatchObject({ ok: false, problem: { code: 'feed-page' } });
  });

  it('tells a login page from data', async () => {
    const page = answer(200, '<html>Sign in</html>', {
      'content-type': 'text/html; charset=utf-8',
    });
    expect((await problemOf(page))?.code).toBe('http-login-page');
    const text = answer(200, 'hello', { 'content-type': 'text/plain' });
    expect((await problemOf(text))?.code).toBe('http-not-json');
  });

  it('tries again when the answer broke off', async () => {
    const cut = answer(200, '{"rows":[{"id":1},{"i');
    expect(await problemOf(cut)).toMatchObject({ code: 'http-broken-json', retry: {} });
    const dropped: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"rows":');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await problemOf(dropped)).toMatchObject({ code: 'http-network', retry: {} });
  });

  it.each(['[]', '{"rows":{}}', '{"rows":[1],"next":null}', '{"rows":[]}', '{"rows":[],"next":5}'])(
    'refuses %s, which is not a page',
    async (body) => {
      expect((await problemOf(answer(200, body)))?.code).toBe('feed-page');
    },
  );

  it('follows a redirect on its own host, and refuses one to another', async () => {
    const other = await serve(answer(200, '{"rows":[],"next":null}'));
    const away = answer(302, '', { location: `${other}/partners` });
    expect((await problemOf(away))?.code).toBe('http-redirect');
    const home: RequestListener = (request, response) => {
      if (request.url?.startsWith('/moved'))
        answer(200, '{"rows":[],"next":null}')(request, response);
      else answer(308, '', { location: '/moved' })(request, response);
    };
    expect(await problemOf(home)).toBeNull();
  });

  it('says when nobody is there', async () => {
    const url = await serve(answer(200, ''));
    const server = servers.pop();
    await new Promise((done) => server?.close(done));
    const result = await httpFeed.read(config(url), FROM_START, ports());
    expect(result).toMatchObject({ ok: false, problem: { code: 'http-network', retry: {} } });
  });

  it.each([
    [{ url: 'not an address' }, 'feed-settings'],
    [{}, 'feed-settings'],
    [{ url: 'https://prm.example', limit: 0 }, 'feed-settings'],
    [{ url: 'https://prm.example', entities: ['cats'] }, 'feed-settings'],
    [{ url: 'http://prm.example/api' }, 'feed-not-secure'],
    [{ url: 'ftp://127.0.0.1/api' }, 'feed-not-secure'],
    [{ url: 'https://jo:pw@prm.example/api' }, 'feed-password'],
  ])('checks its settings: %j', (settings, code) => {
    const result = httpFeed.check({ ...config(''), settings });
    expect(result).toMatchObject({ ok: false, problem: { code } });
  });

  it('refuses a cursor that is not its own', async () => {
    const ask = { cursor: 'cats:1', since: null };
    const result = await httpFeed.read(config('https://prm.example'), ask, ports());
    expect(result).toMatchObject({ ok: false, problem: { code: 'feed-cursor' } });
  });

  it('lets no row reach the prototype of another', async () => {
    const body = '{"rows":[{"id":1,"__proto__":{"polluted":true}}],"next":null}';
    const result = await httpFeed.read(config(await serve(answer(200, body))), FROM_START, ports());
    expect(result.ok && Object.keys(result.value.rows.partners?.[0] ?? {})).toEqual([
      'id',
      '__proto__',
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('getJson', () => {
  const url = new URL('https://prm.example/partners');
  const hanging: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  it('gives up in time', async () => {
    const result = await getJson(url, ports({ fetch: hanging }), { requestTime: 10 });
    expect(result).toMatchObject({ ok: false, problem: { code: 'http-timeout', retry: {} } });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const result = getJson(url, ports({ fetch: hanging, signal: stop.signal }));
    stop.abort();
    expect(await result).toMatchObject({ ok: false, problem: { code: 'http-stopped' } });
  });

  it('fetches no more than it may hold', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const fetchEndless: typeof fetch = async () =>
      new Response(endless, { headers: { 'content-type': 'application/json' } });
    const result = await getJson(url, ports({ fetch: fetchEndless }), { longestBody: 5000 });
    expect(result).toMatchObject({ ok: false, problem: { code: 'http-too-large' } });
    expect(sent).toBeLessThan(20);
  });

  it('sends no cookies, and no token where there is none', async () => {
    let init: RequestInit | undefined;
    const spy: typeof fetch = async (_, given) => {
      init = given;
      return Response.json({});
    };
    await getJson(url, ports({ fetch: spy, token: null }));
    expect(init).toMatchObject({ credentials: 'omit', headers: { accept: 'application/json' } });
    expect(init?.headers).not.toHaveProperty('authorization');
  });
});
