import { createHandle, getHub } from '@vitrine/core/hub.js';

/** The `data-*` of a script tag by the names they have in a set-up: `data-price-rules` is `priceRules`. */
export type ScriptSetup = Readonly<Record<string, string | undefined>>;

/**
 * Reads the script tag this file came by. A module has no `document.currentScript`: the tag is known by its address. Where
 * none has it, after a redirect or an import from another module, one with `data-adapter` counts.
 */
export function readScript(address: string): ScriptSetup {
  const scripts = Array.from(document.querySelectorAll<HTMLScriptElement>('script[type=module]'));
  const own = scripts.filter(({ src }) => src === address);
  const named = own[0] ? own : scripts.filter(({ dataset }) => dataset.adapter);
  return Object.assign({}, ...named.map(({ dataset }) => dataset));
}

/** Names the page's shop by what the script tag says; `configure()` and a `<vitrine-store>` go before it. */
export function setUpPage(config: ScriptSetup): void {
  const hub = getHub();
  const rank = Object.keys(config).length && 1;
  const name = () => {
    if (rank || !hub.page) hub.setPage(createHandle(config), rank);
  };
  // Until a store on the page has spoken, widgets would ask the wrong shop. It speaks microtasks after its upgrade.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => setUpPage(config));
  else if (!document.querySelector('vitrine-store')) name();
  else void customElements.whenDefined('vitrine-store').then(() => setTimeout(name));
}
