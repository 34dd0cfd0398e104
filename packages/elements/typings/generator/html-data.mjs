/** Markdown for a hover card. */
const markdown = (value) => ({ kind: 'markdown', value });

/** Custom data for VS Code's HTML editing: https://code.visualstudio.com/api/extension-guides/custom-data-extension */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(describe(element)),
      attributes: element.attributes.map(({ name, values, boolean, description }) => ({
        name,
        description: markdown(description),
        ...(boolean ? { valueSet: 'v' } : {}),
        ...(values.length ? { values: values.map((value) => ({ name: value })) } : {}),
      })),
    })),
  };
}

function describe(element) {
  const list = (title, items) => (items.length ? `\n\n**${title}**\n${items.join('\n')}` : '');
  const item = ({ name, description }) => `- \`${name || 'default'}\`${description ? `: ${description}` : ''}`;
  return (
    element.description +
    list('Slots', element.slots.map(item)) +
    list('Events', element.events.map(item)) +
    list('Parts', element.parts.map(item))
  );
}
