import { bubblingEvents, ownEvents, settable } from './elements.mjs';
import { classImports, comment, eventImport, eventType, HEADER, optional, settingsInterface } from './typescript.mjs';

/** React 19 adds a listener for `on` + the exact name of the event. */
const listener = (event) => optional(`on${event.name}`, `(event: ${eventType(event)}) => void`, event.description);

/** JSX types for React 19, which sets properties of custom elements and listens to their events. */
export function reactTypings(elements) {
  const own = elements.map((element) => {
    const events = ownEvents(element).map(listener).join('');
    return `${settingsInterface(element, settable(element))}
interface ${element.className}Props extends ${element.className}Settings, VitrineEvents {\n${events}}\n`;
  });
  const tags = elements.map(
    ({ tag, className, description }) =>
      `${comment(description)}'${tag}': VitrineProps<${className}, ${className}Props>;\n`,
  );
  return `${HEADER}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${eventImport}${classImports(elements)}
/** Events that reach every element around the one that fires them. */
interface VitrineEvents {
${bubblingEvents(elements).map(listener).join('')}}

${own.join('\n')}
type VitrineProps<Element, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('')}    }
  }
}
`;
}
