import { bubblingEvents, ownEvents, settable } from './elements.mjs';
import { classImports, comment, eventImport, eventType, HEADER, optional, settingsInterface } from './typescript.mjs';

/** Svelte 5 listens to `on` + name; `on:` + name is the directive of Svelte 4, which 5 still takes. */
const listeners = (event) =>
  ['on', 'on:']
    .map((prefix) => optional(`${prefix}${event.name}`, `(event: ${eventType(event)}) => void`, event.description))
    .join('');

/** Types of the elements in Svelte templates. */
export function svelteTypings(elements) {
  const own = elements.map((element) => {
    const events = ownEvents(element).map(listeners).join('');
    return `${settingsInterface(element, settable(element))}
interface ${element.className}Props extends ${element.className}Settings, VitrineEvents {\n${events}}\n`;
  });
  const tags = elements.map(
    ({ tag, className, description }) =>
      `${comment(description)}'${tag}': VitrineProps<${className}, ${className}Props>;\n`,
  );
  return `${HEADER}
import type { HTMLAttributes } from 'svelte/elements';
${eventImport}${classImports(elements)}
/** Events that reach every element around the one that fires them. */
interface VitrineEvents {
${bubblingEvents(elements).map(listeners).join('')}}

${own.join('\n')}
type VitrineProps<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags.join('')}  }
}
`;
}
