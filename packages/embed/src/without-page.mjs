/**
 * What `vitrine` is in Node, for an app that also renders on a server: the functions of the bundles, which there have no
 * page to act on. What is rendered is the light DOM.
 */
export function configure() {}
export function defineAdapter() {}
export function observe() {}
export async function addMessages() {}
export async function useI18n() {}
