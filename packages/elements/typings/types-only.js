// What `@vitrine/elements/react`, `/vue` and `/svelte` bring is for the type checker; at run time they are this.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
