import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What was asked for since the last count, as a host with brotli would send it. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** Serves folders by name, and for each an empty Chinese page at `/<name>/`. */
export async function serveFolders(
  folders: Readonly<Record<string, string>>,
): Promise<{ origin: string; server: Server; count(): Traffic }> {
  const weights = new Map<string, number>();
  let traffic: Traffic = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', ...path] = pathname.split('/');
    const folder = folders[name];
    if (path.join('') === '' && folder) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        '<!doctype html><html lang="zh-CN"><title>搜索</title><link rel="icon" href="data:,"></html>',
      );
      return;
    }
    response.setHeader(
      'content-type',
      pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
    );
    const body = read(join(folder ?? '', ...path));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const weight = weights.get(pathname) ?? weigh(pathname, body);
    weights.set(pathname, weight);
    traffic = { bytes: traffic.bytes + weight, requests: traffic.requests + 1 };
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    count: () => {
      const counted = traffic;
      traffic = { bytes: 0, requests: 0 };
      return counted;
    },
  };
}

/** In bytes as sent: Pagefind's own files are compressed as written. */
function weigh(path: string, body: Buffer): number {
  return ['.js', '.json'].includes(extname(path)) ? brotliCompressSync(body).length : body.length;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
