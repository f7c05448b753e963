import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type FeedOptions = {
  /** Rows of `/deals`; there is nothing else to be had. */
  readonly deals: number;
  readonly pageSize: number;
};

type Misbehave = (response: ServerResponse) => void;

export type FeedServer = {
  readonly url: string;
  /** How often each page of deals was asked for, by its cursor. */
  readonly asked: ReadonlyMap<string, number>;
  /** Token of the last request. */
  readonly token: () => string | undefined;
  /** From now on, pages are answered like this; null: as they should be. */
  misbehave(how: Misbehave | null): void;
  /** From now on, each page takes so many milliseconds. */
  slowDown(delay: number): void;
  /** Forgets what was asked. */
  reset(): void;
  close(): Promise<void>;
};

const plain = (status: number, headers: Record<string, string> = {}): Misbehave => {
  return (response) => void response.writeHead(status, { ...CORS, ...headers }).end('{}');
};

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** What a feed can do wrong. */
export const FAULTS = {
  badToken: plain(401),
  forbidden: plain(403),
  tooMany: plain(429, { 'retry-after': '120' }),
  broken: plain(500),
  loginPage: (response) =>
    void response.writeHead(200, { ...CORS, 'content-type': 'text/html' }).end('<h1>Log in</h1>'),
  cutOff: (response) =>
    void response.writeHead(200, { ...CORS, ...JSON_TYPE }).end('{ "rows": [ { "id": '),
  sameCursor: (response) => send(response, { rows: [], next: '0' }),
} as const satisfies Record<string, Misbehave>;

/** A feed of JSON pages on this machine, which counts what it is asked and can misbehave. */
export async function serveFeed({ deals, pageSize }: FeedOptions): Promise<FeedServer> {
  const asked = new Map<string, number>();
  let how: Misbehave | null = null;
  let token: string | undefined;
  let delay = 0;

  const server = createServer(async ({ url = '/', method, headers }, response) => {
    if (method === 'OPTIONS') return response.writeHead(204, CORS).end();
    token = headers.authorization;
    const { pathname, searchParams } = new URL(url, 'http://feed');
    if (how) return how(response);
    if (!pathname.endsWith('/deals')) return send(response, { rows: [], next: null });
    const cursor = searchParams.get('cursor') ?? '0';
    asked.set(cursor, (asked.get(cursor) ?? 0) + 1);
    await sleep(delay);
    const from = Number(cursor);
    const to = Math.min(from + pageSize, deals);
    const rows = Array.from({ length: to - from }, (_, index) => dealRow(from + index));
    return send(response, { rows, next: to < deals ? String(to) : null, total: deals });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    token: () => token,
    misbehave: (next) => {
      how = next;
    },
    slowDown: (next) => {
      delay = next;
    },
    reset: () => asked.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, page: object): void {
  response.writeHead(200, { ...CORS, ...JSON_TYPE }).end(JSON.stringify(page));
}

const LONG_AGO = Date.UTC(2026, 0, 1);

const dealRow = (id: number) => ({
  id,
  name: `Deal ${id} – “ünïcode”`,
  amount: 1000 + id * 7,
  currency: 'EUR',
  stage: 'proposal',
  state: 'open',
  createdAt: new Date(LONG_AGO + id * 60_000).toISOString(),
  updatedAt: new Date(LONG_AGO + id * 61_000).toISOString(),
});
