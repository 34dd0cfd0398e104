import { noChange, render } from 'lit/html.js';
import { ReactiveElement } from './reactive-element.js';

export * from './reactive-element.js';
export * from 'lit/html.js';

/** `LitElement` of Lit for the bundles: without what directives ask for that want to know where they stand, for there are none. */
export class LitElement extends ReactiveElement {
  update(changed) {
    const drawn = this.render();
    super.update(changed);
    render(drawn, this.renderRoot, { host: this });
  }

  render() {
    return noChange;
  }
}
