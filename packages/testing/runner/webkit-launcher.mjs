import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { endChild, endedEarly, freePort, startChild } from './children.mjs';

const START_TIMEOUT = 20_000;

/** Milliseconds that the driver has for one command: one that hangs would otherwise be waited for five minutes, each time. */
const COMMAND_TIMEOUT = 60_000;

/** Milliseconds in which a browser between two pages says where it is, or is taken for one that hangs. */
const SIGN_TIMEOUT = 15_000;

/** Starts a virtual screen and resolves with its number, which Xvfb chooses itself and writes to its fourth file. */
async function startScreen(xvfb) {
  const child = startChild(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const early = endedEarly(child, 'Xvfb ended before it had a screen');
  const [bytes] = await Promise.race([once(child.stdio[3], 'data'), early]);
  return { child, display: `:${String(bytes).trim()}` };
}

async function answers(port) {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_TIMEOUT} ms.`);
}

async function startDriver(driver, display) {
  const port = await freePort();
  const child = startChild(driver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    // Its compositor's thread has been seen to fall (in 2.50, a null pointer); there is no screen to be quick on.
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
  });
  await Promise.race([answers(port), endedEarly(child, 'WebKitWebDriver ended before it answered')]);
  return { child, port };
}

/** WebKitGTK's MiniBrowser on a screen of its own, over the classic WebDriver protocol (it has no BiDi), one page at a time. */
export class WebKitGtkLauncher extends WebdriverLauncher {
  concurrency = 1;
  #programs;
  #options;
  #children = [];
  #started;

  constructor(programs) {
    // The launcher keeps this object and reads it at the first session: the port is known by then.
    const options = {
      hostname: '127.0.0.1',
      port: 0,
      connectionRetryTimeout: COMMAND_TIMEOUT,
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.executable, args: ['--automation'] },
      },
    };
    super(options);
    this.#programs = programs;
    this.#options = options;
  }

  async initialize(config) {
    await super.initialize({ ...config, concurrency: 1 });
    this.name = 'WebKit';
  }

  async startSession(id, url) {
    // Once more, for the reason its neighbours have.
    this.#started ??= this.#start().catch(() => this.#start());
    await this.#started;
    if (this.driver && !(await this.#answers())) {
      console.error('WebKit has fallen or hangs, and is started anew.');
      // First: a browser that hangs does not hear that it should end.
      await this.#end();
      await this.stop();
      return this.startSession(id, url);
    }
    await this.ensureManagerInitialized();
    // Not queued, as the launcher does it: nobody would hear that it failed, and the whole run would end.
    await this.driverManager.startSession(id, url);
  }

  /** Whether the browser is still there, and its page hears: the driver alone knows where it is. */
  #answers() {
    const answer = this.driver.execute('return 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, wait(SIGN_TIMEOUT, false, { ref: false })]);
  }

  async #start() {
    const screen = await startScreen(this.#programs.xvfb);
    this.#children.push(screen.child);
    const driver = await startDriver(this.#programs.driver, screen.display);
    this.#children.unshift(driver.child);
    this.#options.port = driver.port;
  }

  async stop() {
    await super.stop();
    // Left there when the browser was gone before.
    this.driver = this.driverManager = undefined;
    await this.#end();
  }

  async #end() {
    for (const child of this.#children.splice(0)) await endChild(child);
    this.#started = undefined;
  }
}
