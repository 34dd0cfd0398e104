/**
 * @typedef {object} Attribute
 * @property {string} name
 * @property {string | undefined} property the property it sets
 * @property {string} type such as `'card' | 'row'`, `number`
 * @property {string[]} values what can be written, when it is one of a few words
 * @property {boolean} boolean whether its presence is its value
 * @property {string | undefined} default as written in the class
 * @property {string} description
 *
 * @typedef {object} ElementInfo
 * @property {string} tag
 * @property {string} className
 * @property {string} entry subpath of the package that exports the class: `tag.js`
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {object[]} properties public fields, as the manifest has them
 * @property {object[]} methods
 * @property {object[]} events
 * @property {object[]} slots
 * @property {object[]} parts
 * @property {object[]} cssProperties
 * @property {object[]} states
 */

/** Text on one line: comments of a class are wrapped. */
export const oneLine = (text = '') => text.replaceAll(/\s*\n\s*/g, ' ').trim();

function readAttribute(attribute, members) {
  const type = attribute.type.text;
  const property = attribute.fieldName;
  const field = members.find((member) => member.name === property);
  return {
    name: attribute.name,
    property,
    type,
    values: Array.from(type.matchAll(/'([^']+)'/g), ([, value]) => value),
    boolean: type === 'boolean',
    default: attribute.default ?? field?.default,
    description: oneLine(attribute.description ?? field?.description),
  };
}

function readElement(declaration, entry) {
  const { members = [], attributes = [] } = declaration;
  const described = (list = []) => list.map((item) => ({ ...item, description: oneLine(item.description) }));
  return {
    tag: declaration.tagName,
    className: declaration.name,
    entry,
    description: oneLine(declaration.description),
    attributes: attributes.map((attribute) => readAttribute(attribute, members)),
    properties: described(members.filter((member) => member.kind === 'field')),
    methods: described(members.filter((member) => member.kind === 'method')),
    events: described(declaration.events),
    slots: described(declaration.slots),
    parts: described(declaration.cssParts),
    cssProperties: described(declaration.cssProperties),
    states: described(declaration.cssStates),
  };
}

/**
 * The elements of a manifest that the package exports, in the order of their tags.
 *
 * @returns {ElementInfo[]}
 */
export function readElements(manifest, { exports }) {
  const elements = [];
  for (const module of manifest.modules) {
    const subpath = Object.keys(exports).find((name) => exports[name].default === `./${module.path}`);
    for (const declaration of module.declarations) {
      if (!declaration.tagName) throw new Error(`${module.path}: ${declaration.name} has no @tagname.`);
      if (!subpath) throw new Error(`${module.path}: package.json exports no entry for <${declaration.tagName}>.`);
      elements.push(readElement(declaration, subpath.slice('./'.length)));
    }
  }
  return elements.sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** The properties that markup can set. */
export const settable = (element) => element.properties.filter((property) => !property.readonly);

/** Events by name that a listener on any element hears from the elements inside it. */
export function bubblingEvents(elements) {
  const events = new Map();
  for (const { events: own } of elements) {
    for (const event of own) if (event.name.startsWith('vitrine-')) events.set(event.name, event);
  }
  return [...events.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Events that stay with the element that fires them. */
export const ownEvents = (element) => element.events.filter((event) => !event.name.startsWith('vitrine-'));
