/** Those who want to know of a state. One that throws does not keep the news from the others. */
export class Listeners<State> {
  readonly #all = new Set<(state: State) => void>();

  get size(): number {
    return this.#all.size;
  }

  /** Returns the function that takes the listener away again. */
  add(listener: (state: State) => void): () => void {
    // Wrapped, because the same function may be given twice.
    const own = (state: State) => listener(state);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  tell(state: State): void {
    for (const listener of this.#all) {
      try {
        listener(state);
      } catch (error) {
        console.error(error);
      }
    }
  }
}
