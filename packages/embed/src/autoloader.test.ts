import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type * as Autoloader from './autoloader.js';

let copies = 0;

/** The autoloader as a page has it, with nothing of an earlier test. */
const freshCopy = (): Promise<typeof Autoloader> =>
  import(new URL(`./autoloader.ts?copy=${copies++}`, import.meta.url).href);

let names = 0;

/** A tag name nobody has, and a loader that registers it and counts its calls. */
function strange(): { name: string; loader: Autoloader.ElementLoader; calls: () => number } {
  const name = `vitrine-strange-${names++}`;
  let calls = 0;
  const loader = async () => {
    calls++;
    customElements.define(name, class extends HTMLElement {});
  };
  return { name, loader, calls: () => calls };
}

/** A page's loader that knows one name; the copies of other tests are asked too. */
const only =
  (name: string, loader: Autoloader.ElementLoader): Autoloader.ElementLoader =>
  (asked, element) =>
    asked === name ? loader(name, element) : undefined;

async function put(...tags: string[]): Promise<HTMLElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.append(...tags.map((tag) => document.createElement(tag)));
  return parent;
}

describe('the autoloader', () => {
  it('loads the code of an element on the page, once for many of them', async () => {
    const { autoload } = await freshCopy();
    const { name, loader, calls } = strange();
    await put(name, name, name);
    autoload(only(name, loader));
    await customElements.whenDefined(name);
    expect(calls()).to.equal(1);
  });

  it('loads nothing for elements that are not there', async () => {
    const { autoload } = await freshCopy();
    const { name, loader, calls } = strange();
    autoload(only(name, loader));
    await nextFrame();
    expect(calls()).to.equal(0);
  });

  it('sees an element that is added later, deep inside of others', async () => {
    const { autoload } = await freshCopy();
    const { name, loader } = strange();
    autoload(only(name, loader));
    const section = document.createElement('section');
    section.append(document.createElement('p'));
    section.firstElementChild?.append(document.createElement(name));
    (await put()).append(section);
    await customElements.whenDefined(name);
  });

  it('leaves an element alone that another copy has registered', async () => {
    const { autoload } = await freshCopy();
    const { name, loader, calls } = strange();
    customElements.define(name, class extends HTMLElement {});
    await put(name);
    autoload(only(name, loader));
    await nextFrame();
    expect(calls()).to.equal(0);
  });

  it('sees into a shadow root it is told of', async () => {
    const { autoload, observe } = await freshCopy();
    const { name, loader } = strange();
    autoload(only(name, loader));
    const root = (await put()).attachShadow({ mode: 'open' });
    observe(root);
    root.append(document.createElement(name));
    await customElements.whenDefined(name);
  });

  it('says once that code did not arrive, and tries again with the next element', async () => {
    const { autoload } = await freshCopy();
    const { name, loader } = strange();
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...words) => void said.push(words[0]);
    try {
      let broken = true;
      await put(name);
      autoload(only(name, (...asked) => (broken ? Promise.reject(new TypeError('offline')) : loader(...asked))));
      await waitUntil(() => said.length);
      broken = false;
      await put(name);
      await customElements.whenDefined(name);
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal([`vitrine: the code of <${name}> could not be loaded.`]);
  });

  it('waits with `visible` until an element is near the screen', async () => {
    const { autoload } = await freshCopy();
    const near = strange();
    const far = strange();
    const parent = await put(near.name);
    const gap = document.createElement('div');
    gap.style.height = '5000px';
    const last = document.createElement(far.name);
    parent.append(gap, last);
    autoload((name, element) => [near, far].find((each) => each.name === name)?.loader(name, element), 'visible');
    await customElements.whenDefined(near.name);
    expect(far.calls()).to.equal(0);
    last.scrollIntoView();
    await customElements.whenDefined(far.name);
    scrollTo(0, 0);
  });

  it('waits with `interaction` for the first sign of the shopper', async () => {
    const { autoload } = await freshCopy();
    const { name, loader, calls } = strange();
    await put(name);
    autoload(only(name, loader), 'interaction');
    // The code that listens has arrived.
    await import('./load-later.js');
    await nextFrame();
    expect(calls()).to.equal(0);
    const moved = oneEvent(window, 'pointermove');
    await sendMouse({ type: 'move', position: [5, 5] });
    await sendMouse({ type: 'move', position: [15, 15] });
    await moved;
    await customElements.whenDefined(name);
    expect(calls()).to.equal(1);
  });
});
