import { createHandle, getHub } from '@vitrine/core/hub.js';

/** Set-up a script tag can carry, by the name it has in `dataset`: `data-price-rules` is `priceRules`. */
const NAMES = [
  'adapter',
  'src',
  'endpoint',
  'token',
  'channel',
  'country',
  'currency',
  'market',
  'checkout',
  'creator',
  'campaign',
  'priceRules',
  'structuredData',
];

/** What the script tag says. */
export interface ScriptSetup {
  readonly config: Readonly<Record<string, string>>;
  /** `data-load`, as written. */
  readonly load: string | undefined;
}

/**
 * Reads the script tag this file came by. A module has no `document.currentScript`: the tag is known by its address. Where
 * none has it, after a redirect or an import from another module, every module script with set-up attributes counts.
 */
export function readScript(address: string): ScriptSetup {
  const scripts = Array.from(document.scripts).filter(({ type }) => type === 'module');
  const own = scripts.filter(({ src }) => src === address);
  const config: Record<string, string> = {};
  let load: string | undefined;
  for (const { dataset } of own[0] ? own : scripts) {
    for (const name of NAMES) if (dataset[name]) config[name] = dataset[name];
    load = dataset.load ?? load;
  }
  return { config, load };
}

/** Names the page's shop by what the script tag says; `configure()` and a `<vitrine-store>` go before it. */
export function setUpPage(config: ScriptSetup['config']): void {
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
