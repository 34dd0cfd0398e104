import { expect } from '@open-wc/testing';
import { VitrineElement } from './vitrine-element.js';

class Stateful extends VitrineElement {
  get on(): boolean {
    return this.hasState('on');
  }
  set on(on: boolean) {
    this.toggleState('on', on);
  }
}
customElements.define('test-stateful', Stateful);

/** Makes enough garbage for an engine to collect some, a task at a time: what a task has seen is kept until its end. */
async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 16; round += 1) {
    Array.from({ length: 250_000 }, (_, index) => ({ index }));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('an element', () => {
  it('knows its states however long ago they were set', async () => {
    const element = new Stateful();
    element.on = true;
    await collectGarbage();
    expect(element.on).to.equal(true);
    element.on = false;
    expect(element.matches(':state(on)')).to.equal(false);
  });
});
