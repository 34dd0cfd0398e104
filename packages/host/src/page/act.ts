import type { Json } from '@vitrine/core';
import { misuse } from '../host-error.js';
import { readProducts } from '../product-list.js';
import type { Show } from '../show.js';

/** Events that the page may say as they are. */
const SAID = /^(feature|stock|refresh|announce|message|remove|poll)$/;

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** What a button of the page does. Throws a `HostError` for what cannot be done. */
export async function act(name: string, body: Json, show: Show): Promise<void> {
  if (name === 'start') {
    // A file of this machine is named on the command line, not by a page.
    const words = textOf(body.products)?.split(/[\s,]+/) ?? [];
    if (words.some((word) => word.endsWith('.json'))) throw misuse('A catalogue is named to: vitrine-host products');
    const { refs, titles } = readProducts(words);
    // Where the credential goes to is said once.
    const to = show.read().to ? undefined : textOf(body.to);
    await show.start(refs.length ? { products: refs } : {}, { to, titles });
  } else if (name === 'end') {
    const { recording } = await show.sayFrom(({ state }) => {
      if (state.status === 'ended') throw misuse('The show has ended already.');
      return [{ type: 'state', status: 'ended', featured: [] }];
    });
    if (recording) await show.recordTo(undefined);
  } else if (name === 'say' && SAID.test(String(body.type))) await show.say(body);
  else throw misuse('The page asked for something that is not there.');
}
