import { adoptStyles } from './css-tag.js';

export * from './css-tag.js';

/** What an attribute says, for a property of `type`. */
const read = (text, type) => (type === Boolean ? text !== null : type === Number && text !== null ? +text : text);

const attributeOf = (name, { attribute, state }) => !state && (attribute ?? name.toLowerCase());

/**
 * `ReactiveElement` of Lit for the bundles: an element lives as it does there, with the options of properties that ours have:
 * `type` of String, Number and Boolean, `attribute`, `reflect`, `useDefault` and `state`. Left out are converters, decorated
 * accessors, metadata, and hooks that nobody overrides. An element that sleeps has no promise yet.
 */
export class ReactiveElement extends HTMLElement {
  static shadowRootOptions = { mode: 'open' };
  static elementProperties = new Map();

  static get observedAttributes() {
    this.finalize();
    return [...this.attributes.keys()];
  }

  static finalize() {
    if (Object.hasOwn(this, 'elementProperties')) return;
    const parent = Object.getPrototypeOf(this);
    parent.finalize();
    this.elementProperties = new Map(parent.elementProperties);
    this.attributes = new Map(parent.attributes);
    this.elementStyles = [this.styles ?? []].flat(Infinity);
    if (!Object.hasOwn(this, 'properties')) return;
    for (const [name, options] of Object.entries(this.properties)) {
      const key = Symbol();
      const attribute = attributeOf(name, options);
      this.elementProperties.set(name, options);
      if (attribute) this.attributes.set(attribute, name);
      Object.defineProperty(this.prototype, name, {
        get() {
          return this[key];
        },
        set(value) {
          const before = this[key];
          this[key] = value;
          // What a constructor says is no change: no attribute is written, and this is what it is without one.
          if (options.useDefault && before === undefined && value === (options.initial ??= value)) return;
          this.requestUpdate(name, before);
        },
      });
    }
  }

  isUpdatePending = true;
  hasUpdated = false;
  #changed = new Map();
  #reflected;
  /** The property whose attribute is read or written just now. */
  #mirrored;
  #controllers;
  #turn;
  #begin;
  /** What the page gave before the element's code came. */
  #given;

  constructor() {
    super();
    for (const name of this.constructor.elementProperties.keys())
      if (Object.hasOwn(this, name)) {
        (this.#given ??= {})[name] = this[name];
        delete this[name];
      }
  }

  /** Settles when the element shows what it has been told: with false when it has been told more meanwhile. */
  get updateComplete() {
    return this.#wait();
  }

  #wait() {
    return (this.#turn ??= this.#after(new Promise((resolve) => (this.#begin = resolve))));
  }

  async #after(turn) {
    try {
      await turn;
    } catch (error) {
      // Whoever waited for that one has it; nobody else would hear of it.
      void Promise.reject(error);
    }
    return this.performUpdate();
  }

  addController(controller) {
    (this.#controllers ??= new Set()).add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller) {
    this.#controllers?.delete(controller);
  }

  #tell(hook) {
    this.#controllers?.forEach((controller) => controller[hook]?.());
  }

  createRenderRoot() {
    const { shadowRootOptions, elementStyles } = this.constructor;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    return root;
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#wait();
    this.#begin?.();
    this.#tell('hostConnected');
  }

  disconnectedCallback() {
    this.#tell('hostDisconnected');
  }

  attributeChangedCallback(attribute, _, text) {
    const { attributes, elementProperties } = this.constructor;
    const name = attributes.get(attribute);
    if (this.#mirrored === name) return;
    const { type, initial } = elementProperties.get(name);
    this.#mirrored = name;
    this[name] = read(text, type) ?? initial ?? null;
    this.#mirrored = undefined;
  }

  requestUpdate(name, before) {
    if (name) {
      const value = this[name];
      if (Object.is(value, before)) return;
      const options = this.constructor.elementProperties.get(name);
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated || options.useDefault ? before : undefined);
      if (options.reflect && this.#mirrored !== name) (this.#reflected ??= new Set()).add(name);
    }
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.#turn = this.#after(this.#turn);
  }

  performUpdate() {
    const changed = this.#changed;
    if (!this.hasUpdated) Object.assign(this, this.#given);
    try {
      this.willUpdate(changed);
      this.#tell('hostUpdate');
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    this.#tell('hostUpdated');
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
    return !this.isUpdatePending;
  }

  update() {
    this.#reflected?.forEach((name) => {
      const options = this.constructor.elementProperties.get(name);
      const attribute = attributeOf(name, options);
      const value = options.type === Boolean ? (this[name] ? '' : null) : this[name];
      this.#mirrored = name;
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
      this.#mirrored = undefined;
    });
    this.#reflected = undefined;
    this.#settle();
  }

  #settle() {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  willUpdate() {}
  firstUpdated() {}
  updated() {}
}
