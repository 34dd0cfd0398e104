const KEY = 'vitrine/stories';

/** The last slide seen of each story, by its id. Storage may be blocked, full, or hold anything. */
function read(): Record<string, number> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return found && typeof found === 'object' ? (found as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** Place of the last slide seen of the story called `id`; -1 where none was. */
export function lastSeen(id: string): number {
  const all = read();
  const index = Object.hasOwn(all, id) ? all[id] : undefined;
  return typeof index === 'number' ? index : -1;
}

/** Keeps, in this browser only, that a slide was seen. Called after the shopper has done something with the story. */
export function remember(id: string, index: number): void {
  if (index <= lastSeen(id)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [id]: index }));
  } catch {
    // It will be new again.
  }
}
