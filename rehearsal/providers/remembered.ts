/** Remembers what was asked for under a key; who asks meanwhile shares the answer. A failure is forgotten at once. */
export class Remembered<T> {
  private readonly answers = new Map<string, Promise<T>>();

  public get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known) return known;
    const asked = ask();
    this.answers.set(key, asked);
    asked.catch(() => this.answers.delete(key));
    return asked;
  }
}
