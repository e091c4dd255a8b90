import type { Values } from "./value";

/** All objects of one vendor, as its service knows them; every stack of a rehearsal sees the same ones. */
export class VendorStore {
  readonly #objects = new Map<string, Map<string, Values>>();
  #serial = 0;

  /** A number that was never given before. */
  public next(): number {
    return ++this.#serial;
  }

  public get(type: string, id: string): Values | undefined {
    return this.#objects.get(type)?.get(id);
  }

  public set(type: string, id: string, values: Values): void {
    const objects = this.#objects.get(type) ?? new Map<string, Values>();
    this.#objects.set(type, objects.set(id, values));
  }

  public delete(type: string, id: string): void {
    this.#objects.get(type)?.delete(id);
  }

  /** Objects of a type by id. */
  public all(type: string): ReadonlyMap<string, Values> {
    return this.#objects.get(type) ?? new Map();
  }

  /** The first object of a type that a condition holds for. */
  public find(type: string, condition: (values: Values) => boolean): Values | undefined {
    return [...this.all(type).values()].find(condition);
  }

  /** Types that have objects. */
  public types(): string[] {
    return [...this.#objects].filter(([, objects]) => objects.size > 0).map(([type]) => type);
  }
}
