import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDebianRoot, isExecutable } from '../runner/debian.mjs';
import { ROOT } from '../runner/test-files.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/vitrine-live-engines');
const NCHAN = 'ngx_nchan_module.so';

/** Debian packages of each engine. */
const PACKAGES = { nchan: ['nginx', 'libnginx-mod-nchan'], mosquitto: ['mosquitto'], nats: ['nats-server'] };

/** Where Debian, or who has installed it by hand, has the program of an engine that is one. */
const PLACES = {
  mosquitto: ['usr/sbin/mosquitto', 'usr/local/sbin/mosquitto'],
  nats: ['usr/sbin/nats-server', 'usr/bin/nats-server', 'usr/local/bin/nats-server'],
};

function apt(args, cwd) {
  const { status, stdout } = spawnSync('apt-get', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? stdout : undefined;
}

/** Files of the packages named, and of all they need that is not installed. */
function missing(packages) {
  const list = apt(['install', '--print-uris', '-qq', '--no-install-recommends', ...packages]);
  return list
    ?.split('\n')
    .map((line) => / ([^ _]+)_[^ ]* /.exec(line)?.[1])
    .filter(Boolean);
}

/**
 * Downloads Debian packages and unpacks them into a folder of ours. They are not installed: that would start them as services
 * of the machine, and two installations at a time are refused. Whether that went well.
 */
function unpack(packages, folder) {
  console.error(`Downloading ${packages.join(' ')} with apt-get …`);
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'work-'));
  try {
    for (const isFresh of [false, true]) {
      if (isFresh) apt(['update', '-qq']);
      const names = missing(packages);
      if (!names?.length || apt(['download', '-qq', ...names], work) === undefined) continue;
      for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) {
        spawnSync('dpkg', ['-x', file, 'root'], { cwd: work });
      }
      // Another process may have been quicker.
      if (!existsSync(folder)) renameSync(join(work, 'root'), folder);
      return true;
    }
    return false;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Where a file is below a root, in one of the places Debian has for it. */
const within = (root, places) => places.map((place) => join(root, place)).find(existsSync);

function find(engine, root) {
  const env = { ...process.env };
  const lib = join(root, 'usr/lib');
  if (root !== '/' && existsSync(lib)) {
    const folders = readdirSync(lib, { withFileTypes: true }).filter((each) => each.isDirectory());
    env.LD_LIBRARY_PATH = folders.map(({ name }) => join(lib, name)).join(':');
  }
  if (engine in PLACES) {
    const program = within(root, PLACES[engine]);
    return program && isExecutable(program) ? { program, env } : undefined;
  }
  const program = within(root, ['usr/sbin/nginx', 'usr/local/sbin/nginx']);
  const module = within(root, [`usr/lib/nginx/modules/${NCHAN}`, `usr/share/nginx/modules/${NCHAN}`]);
  return program && module && isExecutable(program) ? { program, module, env } : undefined;
}

/**
 * The programs of an engine: those of the machine, else those of Debian, downloaded once into `node_modules/.cache`. Throws one
 * sentence that says what to install where there is neither.
 *
 * @param {'nchan' | 'mosquitto' | 'nats'} engine
 * @returns {{ program: string, module?: string, env: NodeJS.ProcessEnv }}
 */
export function programsOf(engine) {
  const folder = join(CACHE, engine);
  const look = () => find(engine, '/') || (existsSync(folder) && find(engine, folder));
  const found = look();
  if (found) return found;
  if (isDebianRoot()) unpack(PACKAGES[engine], folder);
  const fetched = look();
  if (fetched) return fetched;
  throw new Error(`${engine} was not found: install it, on Debian ${PACKAGES[engine].join(' and ')}.`);
}
