/**
 * Test pages on 127.0.0.1, with a list of all that was asked for: "no request" is read from it. A browser that is given the
 * server as its proxy brings whatever it asks of anybody here, where it is noted and refused.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages by path. */
export type Site = Record<string, SitePage>;
export type SitePage =
  | string
  | { body: string | Buffer; type?: string; headers?: Record<string, string>; status?: number };

export interface SiteServer {
  /** http://127.0.0.1:PORT */
  origin: string;
  add(site: Site): void;
  /** Paths asked for so far, in order, with their query; favicons left out, which browsers ask for by themselves. */
  requests(): string[];
  /** What was asked of other servers through this one as a proxy: addresses, or HOST:PORT where a connection was wanted. */
  foreign(): string[];
  close(): Promise<void>;
}

/** Serves the pages on a free port. */
export async function serveSite(site: Site): Promise<SiteServer> {
  const pages = new Map(Object.entries(site));
  const asked: string[] = [];
  const foreign: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    // A proxy is asked for whole addresses.
    if (!isOwn(url)) {
      foreign.push(url.href);
      response.writeHead(502, { 'content-type': 'text/plain' }).end('refused');
      return;
    }
    asked.push(url.pathname + url.search);
    // Browsers ask for it by themselves, and would note on the console that it is missing.
    const page = pages.get(url.pathname) ?? (url.pathname === '/favicon.ico' ? { body: '', status: 204 } : undefined);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page');
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
      status = 200,
    } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers }).end(body);
  });
  server.on('connect', (request, socket) => {
    foreign.push(request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = String((server.address() as AddressInfo).port);
  const origin = `http://127.0.0.1:${port}`;
  // By its other name it is another site, in a process of its own.
  const isOwn = (url: URL): boolean => url.port === port && ['127.0.0.1', 'localhost'].includes(url.hostname);
  return {
    origin,
    foreign: () => [...foreign],
    add: (more) => {
      for (const [path, page] of Object.entries(more)) pages.set(path, page);
    },
    requests: () => asked.filter((path) => path !== '/favicon.ico'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A whole page around a body. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>test</title>${head}</head><body>${body}</body></html>`;
}

const ARTICLE_STYLE = `
:root { color-scheme: light dark }
body { font: 17px/1.75 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.6em; line-height: 1.35 }`;

/** A plain text as an article page: the first line is the title, the others are paragraphs. */
export function articlePage(text: string): string {
  const plain = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [title = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p>${plain(line)}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${plain(title)}</title><style>${ARTICLE_STYLE}</style></head>
<body><article><h1>${plain(title)}</h1>
${paragraphs}</article></body></html>`;
}
