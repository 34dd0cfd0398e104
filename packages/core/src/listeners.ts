export type Listener<State> = (state: State) => void;

/** Adds one who wants to know of a state. Returns the function that takes it away again. */
export function addListener<State>(all: Set<Listener<State>>, listener: Listener<State>): () => void {
  // Wrapped, because the same function may be given twice.
  const own = (state: State) => listener(state);
  all.add(own);
  return () => void all.delete(own);
}

/** Tells all of a state. One that throws does not keep the news from the others. */
export function tell<State>(all: Iterable<Listener<State>>, state: State): void {
  for (const listener of all) {
    try {
      listener(state);
    } catch (error) {
      console.error(error);
    }
  }
}
