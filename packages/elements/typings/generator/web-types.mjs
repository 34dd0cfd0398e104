import { settable } from './elements.mjs';

const pick = ({ name, description }) => ({ name, ...(description ? { description } : {}) });

const typed = (item) => ({ ...pick(item), value: { type: item.type?.text ?? 'unknown' } });

function attribute({ name, type, boolean, default: initial, description }) {
  return {
    ...pick({ name, description }),
    value: boolean ? { kind: 'no-value', type: 'boolean' } : { type, required: true },
    ...(initial === undefined ? {} : { default: initial }),
  };
}

/** Data for JetBrains' editors: https://github.com/JetBrains/web-types */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          ...pick({ name: element.tag, description: element.description }),
          attributes: element.attributes.map(attribute),
          slots: element.slots.map((slot) => pick({ ...slot, name: slot.name || 'default' })),
          js: {
            properties: settable(element).map(typed),
            events: element.events.map(pick),
          },
          css: {
            properties: element.cssProperties.map(pick),
            parts: element.parts.map(pick),
          },
        })),
      },
    },
  };
}
