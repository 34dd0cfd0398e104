import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installOnDebian, isDebianRoot, isExecutable, onPath } from './debian.mjs';
import { ENGINES } from './options.mjs';

/** Debian packages that bring each engine. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

/** Where installers put browsers that are not on the PATH. */
function usualPlaces(engine) {
  if (process.platform === 'darwin') {
    const names = { chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge'], firefox: ['Firefox'] }[engine];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`);
  }
  if (process.platform === 'win32') {
    const places = {
      chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
      firefox: ['Mozilla Firefox\\firefox.exe'],
    }[engine];
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean);
    return roots.flatMap((root) => places.map((place) => join(root, place)));
  }
  return [];
}

function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** MiniBrowser of the newest WebKitGTK: it stands in a folder named by version, below one named by machine. */
function findMiniBrowser() {
  const bases = ['/usr/lib', ...list('/usr/lib').map((name) => `/usr/lib/${name}`), '/usr/lib64', '/usr/libexec'];
  return bases
    .flatMap((base) =>
      list(base)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .map((name) => `${base}/${name}/MiniBrowser`),
    )
    .filter(isExecutable)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
}

/**
 * Where one engine's programs are, or undefined when any is missing.
 *
 * @returns {{ executable: string, driver?: string, xvfb?: string } | undefined}
 */
export function findBrowser(engine) {
  if (engine === 'webkit') {
    const executable = findMiniBrowser();
    const driver = onPath('WebKitWebDriver');
    const xvfb = onPath('Xvfb');
    return executable && driver && xvfb ? { executable, driver, xvfb } : undefined;
  }
  const named = process.env[engine === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH'];
  const executable = named ?? PROGRAMS[engine].map(onPath).find(Boolean) ?? usualPlaces(engine).find(isExecutable);
  return executable ? { executable } : undefined;
}

function missing(engine, engines) {
  const others = engines.filter((name) => name !== engine);
  const without = others.length ? ` or leave it out with --browser=${others.join(',')}` : '';
  if (engine === 'webkit' && process.platform !== 'linux') {
    return `WebKit is tested with WebKitGTK, which exists on Linux only: leave it out with --browser=chromium,firefox.`;
  }
  const variable = { chromium: ' (or name it in CHROME_PATH)', firefox: ' (or name it in FIREFOX_PATH)' }[engine] ?? '';
  const packages = PACKAGES[engine].join(' and ');
  return `${engine} was not found: install it${variable}, on Debian ${packages}${without}.`;
}

/**
 * Finds the engines to test in, installing what is missing on Debian as root. Throws one sentence that says what to do
 * for an engine that cannot be had.
 *
 * @param {string[] | undefined} named the engines the command line names; all that exist on this system when undefined
 * @returns {Record<string, { executable: string, driver?: string, xvfb?: string }>} by engine, in the order asked
 */
export function findBrowsers(named) {
  let engines = named ?? ENGINES;
  if (!named && process.platform !== 'linux') {
    engines = engines.filter((engine) => engine !== 'webkit');
    console.log('Not testing in WebKit: WebKitGTK exists on Linux only. Testing in Chromium and Firefox.');
  }
  const lacking = engines.filter((engine) => !findBrowser(engine));
  if (lacking.length && isDebianRoot()) installOnDebian(lacking.flatMap((engine) => PACKAGES[engine]));
  return Object.fromEntries(
    engines.map((engine) => {
      const found = findBrowser(engine);
      if (!found) throw new Error(missing(engine, engines));
      return [engine, found];
    }),
  );
}
