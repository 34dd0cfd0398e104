import { askOnce } from './ask-once.js';

/** The shop's delivery rules for a country, by default the shopper's. */
export const shopDelivery = askOnce((adapter, options) => adapter.delivery?.(options));
