/** Listener of a decorative picture's `error`: without an address it is the ground it stands on, not a sign that something broke. */
export const dropBroken = ({ target }: Event): void => (target as Element).removeAttribute('src');
