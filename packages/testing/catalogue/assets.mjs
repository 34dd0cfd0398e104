import { createReadStream, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { board } from './boards.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const TYPES = { jpg: 'image/jpeg', svg: 'image/svg+xml', json: 'application/json; charset=utf-8' };

/**
 * The photographs come with `@vendure/create`, a development dependency of `examples/`: openly licensed, but not ours to
 * ship. Looked for in the examples of this repository, then in the project that runs.
 */
function photoFolder() {
  for (const from of [join(HERE, '../../../examples/package.json'), join(process.cwd(), 'package.json')]) {
    try {
      return join(dirname(createRequire(from).resolve('@vendure/create/package.json')), 'assets/images');
    } catch {
      // Not installed there; the next place, or none.
    }
  }
  return undefined;
}

let photos;

function folderOf(name) {
  if (name !== 'photos') return join(HERE, name === 'art' ? 'art' : '.');
  photos ??= { folder: photoFolder() };
  return photos.folder;
}

const ADDRESS = /^\/(photos|art|catalogue)\/(\w[\w-]*\.(jpg|svg|json))(?:\?|$)/;

/**
 * The file behind an address of the demo shop's pictures and data: `/photos/<file>.jpg`, `/art/<file>.svg`,
 * `/catalogue/catalogue.json`, `/catalogue/scenes.json`. Undefined for any other address and for a file that is not there.
 *
 * @param {string} url path with or without a query
 * @returns {string | undefined} absolute path
 */
export function demoFile(url) {
  const [, folderName = '', name = ''] = ADDRESS.exec(url) ?? [];
  const folder = folderName && folderOf(folderName);
  if (!folder) return undefined;
  const file = join(folder, name);
  return existsSync(file) ? file : undefined;
}

/**
 * Connect middleware that serves the demo shop's pictures, mood boards of them, and data; usable in Vite, the demo shop and plain `node:http`.
 * What else is asked goes on to `next`. A photograph that cannot be served is a 404 with one line that says why.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} next
 */
export function demoAssets(request, response, next) {
  const url = request.url ?? '/';
  if (request.method !== 'GET' && request.method !== 'HEAD') return next();
  const drawing = board(url, demoFile);
  if (drawing) {
    response.writeHead(200, { 'content-type': TYPES.svg, 'cache-control': 'public, max-age=3600' });
    response.end(request.method === 'HEAD' ? undefined : drawing);
    return undefined;
  }
  const [, folderName, , extension] = ADDRESS.exec(url) ?? [];
  const file = demoFile(url);
  if (!file) {
    if (folderName !== 'photos') return next();
    const reason = folderOf('photos')
      ? 'The demo shop has no photograph of this name.'
      : 'The demo shop’s photographs come with the package @vendure/create, which is not installed here: npm install --save-dev @vendure/create';
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
    return undefined;
  }
  response.setHeader('content-type', TYPES[extension]);
  response.setHeader('content-length', statSync(file).size);
  response.setHeader('cache-control', extension === 'json' ? 'no-cache' : 'public, max-age=3600');
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return undefined;
}
