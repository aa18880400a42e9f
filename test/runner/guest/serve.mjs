// A static file server for guest tests: pages with chosen response headers, and a record of what was asked for.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Serves on a free port of 127.0.0.1.
 * `folders`: URL prefix -> folder, the longest prefix wins: `{ '/': 'test/pages', '/dist/': 'dist' }`.
 * `pages`: URL path -> text, or `{ body, headers, status, type }`, or a function of the request that gives one (it may
 * be async); they win over folders. `headers`: URL path (exact), prefix ending in `*`, or `*` for all -> response
 * headers, e.g. `{ '/strict.html': { 'content-security-policy': "default-src 'none'" } }`.
 * Gives `url` (no slash at the end), `requests` ({ method, path, headers } in order) and `close()`.
 */
export async function serve({ folders = {}, pages = {}, headers = {} } = {}) {
  const requests = [];
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const extraHeaders = (name) =>
    Object.entries(headers)
      .filter(([key]) => (key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key))
      .reduce((all, [, more]) => ({ ...all, ...more }), {});

  const fileOf = (name) => {
    const prefix = prefixes.find((candidate) => name.startsWith(candidate));
    if (prefix === undefined) return undefined;
    const folder = path.resolve(folders[prefix]);
    let file = path.join(folder, name.slice(prefix.length));
    if (file !== folder && !file.startsWith(folder + path.sep)) return undefined;
    if (name.endsWith('/')) file = path.join(file, 'index.html');
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  };

  const server = createServer(async (request, response) => {
    try {
      const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      requests.push({ method: request.method, path: request.url, headers: request.headers });
      const common = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
      if (Object.hasOwn(pages, name)) {
        const page = typeof pages[name] === 'function' ? await pages[name](request) : pages[name];
        const { body, status = 200, type, headers: own = {} } = typeof page === 'string' ? { body: page } : page;
        const fallback = TYPES[path.extname(name)] ?? TYPES['.html'];
        response.writeHead(status, { ...common, 'content-type': type ?? fallback, ...extraHeaders(name), ...own });
        response.end(body);
        return;
      }
      const file = fileOf(name);
      if (!file) {
        response.writeHead(404, { ...common, 'content-type': 'text/plain' }).end('not found');
        return;
      }
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...common, 'content-type': type, ...extraHeaders(name) });
      createReadStream(file).pipe(response);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
