/**
 * `lit/decorators.js` for the bundles: the same three decorators without their second form, for standard decorators, which
 * the sources are not compiled to. Another decorator than these ends the build with its name.
 */
export const property =
  (options = {}) =>
  ({ constructor }, name) => {
    constructor.properties = {
      ...(Object.hasOwn(constructor, 'properties') && constructor.properties),
      [name]: options,
    };
  };

export const state = () => property({ state: true });

export const query = (selector) => (prototype, name) =>
  Object.defineProperty(prototype, name, {
    get() {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
  });
