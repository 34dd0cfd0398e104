import { bubblingEvents, ownEvents, settable } from './elements.mjs';
import { classImports, comment, eventImport, eventType, HEADER, optional, settingsInterface } from './typescript.mjs';

/** `@vitrine-cart-add` in a template is the prop `onVitrineCartAdd`. */
function listener(event) {
  const name = event.name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  return optional(`on${name}`, `(event: ${eventType(event)}) => void`, event.description);
}

/** Types of the elements in Vue templates. */
export function vueTypings(elements) {
  const own = elements.map((element) => {
    const events = ownEvents(element).map(listener).join('');
    return `${settingsInterface(element, settable(element))}
interface ${element.className}Props extends ${element.className}Settings, VitrineEvents {\n${events}}\n`;
  });
  const tags = elements.map(
    ({ tag, className, description }) =>
      `${comment(description)}'${tag}': VitrineComponent<${className}, ${className}Props>;\n`,
  );
  return `${HEADER}
import type { HTMLAttributes, PublicProps } from 'vue';
${eventImport}${classImports(elements)}
/** Events that reach every element around the one that fires them. */
interface VitrineEvents {
${bubblingEvents(elements).map(listener).join('')}}

${own.join('\n')}
/** What a template checks: not the element's own members but what markup can set. */
type VitrineComponent<Element extends HTMLElement, Own> = new () => Element & {
  /** @deprecated Only the type checker of templates reads it; it does not exist. */
  $props: Omit<HTMLAttributes, keyof Own> & Own & PublicProps;
};

declare module 'vue' {
  interface GlobalComponents {
${tags.join('')}  }
}
`;
}
