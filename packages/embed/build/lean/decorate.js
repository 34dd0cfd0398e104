/** What the compiler calls for a decorated member: with one decorator, which acts on the prototype and returns nothing. */
export default ([decorator], prototype, name) => decorator(prototype, name);
