import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { WebKitGtkLauncher } from './webkit-launcher.mjs';

const asRoot = process.getuid?.() === 0;

// The runner ends the browsers itself, in order; Puppeteer's own handlers leave Firefox behind.
const noSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

// One page at a time in each engine: a page in the background gets no focus and no animation frames.
const make = {
  chromium: ({ executable }) =>
    named(
      'Chromium',
      chromeLauncher({
        concurrency: 1,
        launchOptions: {
          executablePath: executable,
          ...noSignals,
          args: [
            ...(asRoot ? ['--no-sandbox'] : []),
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      }),
    ),
  // Over WebDriver BiDi; nothing is downloaded.
  firefox: ({ executable }) =>
    named(
      'Firefox',
      puppeteerLauncher({
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: executable, ...noSignals },
      }),
    ),
  webkit: (programs) => new WebKitGtkLauncher(programs),
};

/**
 * Names a launcher, and has it start its browser once more when that did not come up: a machine that stands still for half
 * a minute, as one just installed does, would otherwise fail every file, since the launcher keeps its first answer.
 */
function named(name, launcher) {
  const launch = launcher.launchBrowser.bind(launcher);
  launcher.name = name;
  launcher.launchBrowser = (options) =>
    launch(options).catch((error) => {
      console.error(`${name} did not start, and is started once more. ${error.message}`);
      return launch(options);
    });
  return launcher;
}

/**
 * A web-test-runner launcher for each engine.
 *
 * @param {ReturnType<typeof import('./browsers.mjs').findBrowsers>} browsers
 */
export function launchers(browsers) {
  return Object.entries(browsers).map(([engine, programs]) => make[engine](programs));
}
