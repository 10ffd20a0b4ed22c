/** A list of listeners: whoever is on it hears of everything that is told after that. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Adds a listener and gives back the function that takes it off again. */
  add(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Calls every listener, in the order in which they were added. */
  tell(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
