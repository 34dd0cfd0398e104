import { bubblingEvents } from './elements.mjs';

const HEADER = '<!-- Generated from custom-elements.json by `pnpm analyze`; do not edit. -->\n';

/** Text inside a cell of a table. */
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('<', '&lt;') || ' ';
const code = (text) => (text ? `\`${text.replaceAll('|', '\\|')}\`` : ' ');
/** Prose may hold tags between backticks; those stay as they are. */
const prose = (text = '') =>
  text
    .split('`')
    .map((part, index) => (index % 2 ? part.replaceAll('|', '\\|') : cell(part)))
    .join('`');

function table(title, heads, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `\n## ${title}\n\n${[heads, heads.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}

const withoutUndefined = (type = 'unknown') => type.replace(/ \| undefined$/, '');

function signature({ name, parameters = [], return: result }) {
  const list = parameters
    .map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`)
    .join(', ');
  return `${name}(${list}): ${result?.type?.text ?? 'void'}`;
}

const firstSentence = (text) => text.split(/(?<=\.) /)[0];

const bubbles = ({ name }) => (name.startsWith('vitrine-') ? 'yes' : 'no');

/** The reference page of one element. */
export function referencePage(element) {
  const { attributes, properties, methods, events, slots, parts, cssProperties, states } = element;
  const attributed = new Set(attributes.map((attribute) => attribute.property));
  const plain = properties.filter((property) => !attributed.has(property.name));
  return `${HEADER}
# \`<${element.tag}>\`

${element.description}

\`\`\`js
import '@vitrine/elements/define/${element.entry}'; // registers the element
import { ${element.className} } from '@vitrine/elements/${element.entry}'; // the class alone
\`\`\`
${table(
  'Attributes',
  ['Attribute', 'Property', 'Type', 'Default', 'Description'],
  attributes.map((one) => [
    code(one.name),
    code(one.property),
    code(one.type),
    code(one.default),
    prose(one.description),
  ]),
)}${table(
    'Properties without an attribute',
    ['Property', 'Type', 'Description'],
    plain.map((one) => [
      code(one.name),
      code(withoutUndefined(one.type?.text)) + (one.readonly ? ' read-only' : ''),
      prose(one.description),
    ]),
  )}${table(
    'Methods',
    ['Method', 'Description'],
    methods.map((one) => [code(signature(one)), prose(one.description)]),
  )}${table(
    'Events',
    ['Event', 'Class', 'Bubbles', 'Description'],
    events.map((one) => [code(one.name), code(one.type?.text), bubbles(one), prose(one.description)]),
  )}${table(
    'Slots',
    ['Slot', 'Description'],
    slots.map((one) => [one.name ? code(one.name) : '(default)', prose(one.description)]),
  )}${table(
    'Parts',
    ['Part', 'Description'],
    parts.map((one) => [code(`::part(${one.name})`), prose(one.description)]),
  )}${table(
    'Custom properties',
    ['Property', 'Default', 'Description'],
    cssProperties.map((one) => [code(one.name), code(one.default), prose(one.description)]),
  )}${table(
    'States',
    ['State', 'Description'],
    states.map((one) => [code(`:state(${one.name})`), prose(one.description)]),
  )}`;
}

/** The list of reference pages, and of the events that can be heard anywhere above an element. */
export function referenceIndex(elements) {
  const pages = elements.map(({ tag, description }) => `- [\`<${tag}>\`](${tag}.md) ${firstSentence(description)}`);
  const firedBy = (event) =>
    elements
      .filter(({ events }) => events.some(({ name }) => name === event.name))
      .map(({ tag }) => `[\`${tag}\`](${tag}.md)`)
      .join(', ');
  const events = bubblingEvents(elements).map((one) => [code(one.name), code(one.type?.text), firedBy(one)]);
  return `${HEADER}
# Elements

${pages.join('\n')}
${table('Events that bubble out of shadow roots', ['Event', 'Class, from `@vitrine/elements/events.js`', 'Fired by'], events)}`;
}
