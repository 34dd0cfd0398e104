// oxlint-disable-next-line import/no-absolute-path -- the address that the script tag has
import { defineAdapter } from '/vitrine.js';
import { myShop } from './my-shop.js';
import { openShop } from './shop-api.js';

// A shop that is not there answers in the place of a server; of yours, the address is enough.
const fetch = openShop(location.origin);

defineAdapter('my-shop', () => myShop({ endpoint: `${location.origin}/shop`, fetch }));
