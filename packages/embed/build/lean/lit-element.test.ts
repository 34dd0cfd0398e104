import { expect } from '@open-wc/testing';
import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { LitElement as Lean } from './lit-element.js';

/** What happened, in order, and what the page looks like after each step. */
type Report = string[];
type Base = typeof LitElement;
type Story = (element: Probe, report: Report) => unknown;

/** What every class of the stories has. */
interface Probe extends LitElement {
  text: string | null;
  wide: boolean;
  amount: number | null;
  kind: string;
  inner: unknown;
  act?: Partial<Record<'willUpdate' | 'render' | 'updated', (element: Probe) => void>>;
}

let count = 0;

/** Registers the same element on each base, with parents of its own, and returns its name. */
function define(Parent: Base, report: Report): string {
  class Elder extends Parent {
    static override properties: PropertyDeclarations = {
      text: {},
      wide: { type: Boolean, reflect: true },
      kind: { reflect: true, useDefault: true },
    };
    text = 'none';
    wide = false;
    kind = 'plain';
  }
  class Younger extends Elder {
    static override properties: PropertyDeclarations = {
      amount: { type: Number, reflect: true, attribute: 'how-many' },
      inner: { state: true },
      silent: { attribute: false },
    };
    amount: number | null = 1;
    inner: unknown;
    silent: unknown;
    declare act: Probe['act'];

    override connectedCallback(): void {
      report.push('connected');
      super.connectedCallback();
    }
    protected override willUpdate(changed: PropertyValues): void {
      report.push(
        `will update ${[...changed].map(([name, before]) => `${String(name)} was ${String(before)}`).join()}`,
      );
      this.act?.willUpdate?.(this as unknown as Probe);
    }
    protected override firstUpdated(): void {
      report.push('first updated');
    }
    protected override updated(changed: PropertyValues): void {
      report.push(`updated ${[...changed.keys()].map(String).join()}`);
      this.act?.updated?.(this as unknown as Probe);
    }
    protected override render(): unknown {
      this.act?.render?.(this as unknown as Probe);
      const { text, wide, kind, amount, inner } = this;
      return html`<button @click=${this.onClick}>${text} ${wide} ${kind} ${amount} ${inner}</button>`;
    }
    onClick(): void {
      report.push(`clicked ${this.localName === name}`);
    }
  }
  const name = `lean-probe-${count++}`;
  customElements.define(name, Younger);
  return name;
}

const look = (element: Element, name: string): string =>
  `${element.outerHTML} shows ${element.shadowRoot?.textContent?.trim() ?? 'nothing'}`.replaceAll(name, 'probe');

/** Tells `story` on an element of `Parent`; what it awaits is settled before the next step. */
async function tell(Parent: Base, story: Story, markup?: string): Promise<Report> {
  const report: Report = [];
  const place = document.createElement('div');
  document.body.append(place);
  let element: Probe;
  let name: string;
  if (markup) {
    // There before its code is, as on a page.
    place.innerHTML = `<lean-probe-${count} ${markup}></lean-probe-${count}>`;
    element = place.firstElementChild as Probe;
    Object.assign(element, { inner: 'given', text: 'given' });
    name = define(Parent, report);
  } else {
    name = define(Parent, report);
    element = document.createElement(name) as Probe;
  }
  const faults = (event: PromiseRejectionEvent) => event.preventDefault();
  addEventListener('unhandledrejection', faults);
  try {
    await story(element, report);
    await element.updateComplete.catch((error: unknown) => report.push(`failed: ${String(error)}`));
  } finally {
    removeEventListener('unhandledrejection', faults);
  }
  report.push(look(element, name));
  place.remove();
  element.remove();
  return report;
}

/** The same story on both, and the same report. */
async function same(story: Story, markup?: string): Promise<Report> {
  const [lit, lean] = [await tell(LitElement, story, markup), await tell(Lean as unknown as Base, story, markup)];
  expect(lean).to.deep.equal(lit);
  expect(lit.length).to.be.greaterThan(1);
  return lean;
}

const put = (element: Element): void => document.body.append(element);

describe("the bundles' LitElement lives as Lit's does", () => {
  it('when a script makes it', () =>
    same(async (element, report) => {
      report.push(`${element.hasUpdated} ${element.isUpdatePending}`);
      const complete = element.updateComplete.then((whole) => report.push(`complete ${whole}`));
      put(element);
      await complete;
      report.push(`${element.hasUpdated} ${element.isUpdatePending}`);
      element.shadowRoot?.querySelector('button')?.click();
    }));

  it('when its code comes after its attributes and properties', () =>
    same(() => {}, 'wide kind="fine" how-many="2.5" text="said" lang="en"'));

  it('when attributes come, change and go', () =>
    same(async (element, report) => {
      put(element);
      for (const [name, value] of [
        ['wide', ''],
        ['wide', null],
        ['kind', 'fine'],
        ['kind', null],
        ['how-many', '7'],
        ['how-many', 'seven'],
        ['how-many', null],
        ['text', 'said'],
        ['text', null],
        ['inner', 'not heard'],
      ] as const) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
        report.push(`${element.wide} ${element.kind} ${element.amount} ${element.text}`);
        await element.updateComplete;
        report.push(element.outerHTML.replaceAll(element.localName, 'probe'));
      }
    }));

  it('when properties change, also to what they were', () =>
    same(async (element, report) => {
      put(element);
      await element.updateComplete;
      const steps: Partial<Probe>[] = [
        { wide: true },
        { wide: false },
        { kind: 'fine', amount: 3 },
        { kind: 'plain' },
        { amount: null },
        { amount: Number.NaN },
        { amount: Number.NaN },
        { text: null },
        { inner: element.localName.length },
      ];
      for (const step of steps) {
        Object.assign(element, step);
        report.push(`pending ${element.isUpdatePending}`, `complete ${await element.updateComplete}`);
        report.push(element.outerHTML.replaceAll(element.localName, 'probe'));
      }
      element.amount = 4;
      element.amount = 5;
      element.requestUpdate();
    }));

  for (const when of ['willUpdate', 'render', 'updated'] as const) {
    it(`when it changes itself in ${when}`, () =>
      same(async (element, report) => {
        element.act = { [when]: (self: Probe) => (self.amount = Math.min(3, (self.amount ?? 0) + 1)) };
        put(element);
        for (let turn = 0; turn < 4; turn++) report.push(`complete ${await element.updateComplete}`);
      }));
  }

  it('when it is told something while its picture is drawn', () =>
    same(async (element, report) => {
      put(element);
      await element.updateComplete;
      element.inner = { toString: () => ((element.amount = 9), 'drawn') };
      report.push(`complete ${await element.updateComplete}`, `complete ${await element.updateComplete}`);
    }));

  it('when it is moved, and changed while it is nowhere', () =>
    same(async (element, report) => {
      element.text = 'before';
      await Promise.resolve();
      report.push(`${element.hasUpdated}`);
      put(element);
      element.remove();
      await element.updateComplete;
      element.text = 'nowhere';
      await element.updateComplete;
      put(element);
      element.text = 'back';
    }));

  it('when controllers come and go', () =>
    same(async (element, report) => {
      const controller = (name: string) => ({
        hostConnected: () => void report.push(`${name} connected`),
        hostDisconnected: () => void report.push(`${name} disconnected`),
        hostUpdate: () => void report.push(`${name} update`),
        hostUpdated: () => void report.push(`${name} updated`),
      });
      const early = controller('early');
      element.addController(early);
      element.addController({});
      put(element);
      element.addController(controller('late'));
      await element.updateComplete;
      element.removeController(early);
      element.requestUpdate();
      await element.updateComplete;
      element.remove();
    }));

  for (const when of ['willUpdate', 'render', 'updated'] as const) {
    it(`when ${when} throws, and the next time does not`, () =>
      same(async (element, report) => {
        element.act = {
          [when]: () => {
            throw new Error('no');
          },
        };
        put(element);
        await element.updateComplete.catch((error: unknown) => report.push(String(error)));
        element.act = undefined;
        element.text = 'again';
      }));
  }

  it('whatever happens to it, a hundred times', async () => {
    // The same dice for both: a linear congruence, so that a failure can be thrown again.
    for (let seed = 1; seed <= 100; seed++) {
      await same(async (element, report) => {
        let state = seed * 7919;
        const dice = <T>(sides: readonly T[]): T => {
          state = (state * 1664525 + 1013904223) % 2 ** 32;
          return sides[Math.floor((state / 2 ** 32) * sides.length)] as T;
        };
        const acts = [
          () => put(element),
          () => element.remove(),
          () => (element.text = dice(['a', 'b', null])),
          () => (element.wide = dice([true, false])),
          // Lit updates once more when told what it is anyway, here not: `plain` is left out.
          () => (element.kind = dice(['fine', 'rough'])),
          () => (element.amount = dice([1, 2, null])),
          () => element.setAttribute('wide', ''),
          () => element.removeAttribute('wide'),
          () => element.setAttribute('kind', dice(['rough', 'fine'])),
          () => element.removeAttribute('kind'),
          () => element.setAttribute('how-many', dice(['1', '3', 'x'])),
          () => element.removeAttribute('how-many'),
          () => element.requestUpdate(),
          async () => element.isConnected && report.push(`complete ${await element.updateComplete}`),
        ];
        for (let step = 0; step < 12; step++) await dice(acts)();
        put(element);
      });
    }
  });
});
