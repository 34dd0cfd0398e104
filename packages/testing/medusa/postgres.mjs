import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { endChild, endedEarly, freePort, startChild } from '../runner/children.mjs';
import { installOnDebian, isDebianRoot, isExecutable, onPath } from '../runner/debian.mjs';
import { SERVER } from './server.mjs';

/** Where Debian puts what is not for the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with the programs of PostgreSQL, or undefined. */
function programs() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
  const named = onPath('initdb');
  return [...(named ? [dirname(named)] : []), ...versions].find((folder) =>
    ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))),
  );
}

function installed() {
  const found = programs();
  if (found) return found;
  if (isDebianRoot()) installOnDebian(['postgresql']);
  const folder = programs();
  if (folder) return folder;
  throw new Error(
    'PostgreSQL was not found: install it, on Debian postgresql, or name one in MEDUSA_DATABASE_URL ' +
      '(postgres://user:password@host:5432/postgres), where a database is made for the test and dropped after it.',
  );
}

/** PostgreSQL refuses to run as root: whom it runs as then. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    throw new Error('PostgreSQL does not run as root, and there is no user postgres: run the test as another user.');
  }
}

async function query(url, sql) {
  // Medusa brings it.
  const { Client } = createRequire(join(SERVER, 'package.json'))('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of our own in somebody's server. */
async function databaseOn(server) {
  const name = `vitrine_medusa_${process.pid}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => query(server, `drop database if exists ${name} with (force)`) };
}

/** A server of our own in `folder`, on a free port. */
async function serverIn(folder) {
  const bin = installed();
  const as = owner();
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const setUp = ['-A', 'trust', '-U', 'medusa', '-E', 'UTF8', '--no-sync', '-D', data];
  execFileSync(join(bin, 'initdb'), setUp, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const host = '127.0.0.1';
  const port = await freePort();
  const settings = { listen_addresses: host, port, unix_socket_directories: folder, fsync: 'off' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = startChild(join(bin, 'postgres'), ['-D', data, ...options], { ...as, cwd: folder, stdio: 'ignore' });
  const early = endedEarly(child, 'PostgreSQL ended');
  const url = `postgres://medusa@${host}:${port}/`;
  const up = async (tries) => {
    try {
      await query(`${url}postgres`, 'create database medusa');
    } catch (error) {
      if (!tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      await up(tries - 1);
    }
  };
  await Promise.race([up(100), early]);
  return { url: `${url}medusa`, close: () => endChild(child) };
}

/**
 * An empty database: on the server that MEDUSA_DATABASE_URL names, else on one that is started in `folder` for the purpose.
 *
 * @param {string} folder
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function openDatabase(folder) {
  const { MEDUSA_DATABASE_URL: given } = process.env;
  return given ? databaseOn(given) : serverIn(folder);
}
