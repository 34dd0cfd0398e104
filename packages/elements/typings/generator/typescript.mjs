import { oneLine } from './elements.mjs';

export const HEADER = '// Generated from custom-elements.json by `pnpm analyze`; do not edit.\n';

/** A comment above a declaration. */
export const comment = (text) => (text ? `/** ${oneLine(text).replaceAll('*/', '*\\/')} */\n` : '');

const named = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);

/** One optional property of an interface. */
export const optional = (name, type, description) => `${comment(description)}${named(name)}?: ${type};\n`;

export const classImports = (elements) =>
  elements.map(({ className, entry }) => `import type { ${className} } from '@vitrine/elements/${entry}';\n`).join('');

/** Brings the events into `HTMLElementEventMap`. */
export const eventImport = "import '@vitrine/elements/events.js';\n";

export const eventType = ({ name }) => (name.startsWith('vitrine-') ? `HTMLElementEventMap['${name}']` : 'Event');

/**
 * An interface with what markup can set on an element: its properties and, where their name is another, its attributes.
 * Frameworks set a property when the element has one of that name, so the class's own types hold for both; a number may
 * be written as in HTML, `from="1.5"`.
 */
export function settingsInterface(element, settable) {
  const own = `${element.className}`;
  const written = (property) => {
    const { type } = element.attributes.find((attribute) => attribute.property === property) ?? {};
    return `${own}['${property}']${/^number\b/.test(type) ? ' | `${number}`' : ''}`;
  };
  const lines = settable.map(({ name, description }) => optional(name, written(name), description));
  for (const { name, property, type, boolean, description } of element.attributes) {
    if (settable.some((one) => one.name === name)) continue;
    const typed = property && settable.some((one) => one.name === property);
    lines.push(optional(name, boolean ? "boolean | ''" : typed ? written(property) : type, description));
  }
  return `interface ${own}Settings {\n${lines.join('')}}\n`;
}
