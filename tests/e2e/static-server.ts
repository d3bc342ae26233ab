import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Serves a folder as any static host does: index.html for folders, 404.html for what is missing. */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; server: Server }> {
  // Some tests ask with a query far longer than the 16 KB that Node takes by default.
  const server = createServer({ maxHeaderSize: 1 << 18 }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? fileOf(folder, path.slice(base.length)) : undefined;
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[extname(file ?? '404.html')] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    createReadStream(file ?? join(folder, '404.html')).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function fileOf(folder: string, path: string): string | undefined {
  const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
