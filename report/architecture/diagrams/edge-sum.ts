import type { Bilingual } from "../language";
import type { DrawnEdge } from "./drawing";

interface Sum {
  readonly from: string;
  readonly to: string;
  readonly far: boolean;
  readonly what: Bilingual;
  /** How many lead there, and how many back. */
  there: number;
  back: number;
}

/** Gathers edges between the same nodes into one with their number, there and back. */
export class EdgeSum {
  private readonly sums = new Map<string, Sum>();

  public add(from: string, to: string, what: Bilingual, far = false): void {
    const opposite = this.sums.get(key(to, from, what));
    if (opposite !== undefined) {
      opposite.back += 1;
      return;
    }
    const sum = this.sums.get(key(from, to, what)) ?? { from, to, far, what, there: 0, back: 0 };
    sum.there += 1;
    this.sums.set(key(from, to, what), sum);
  }

  public edges(): readonly DrawnEdge[] {
    return [...this.sums.values()].map(({ from, to, far, what, there, back }) => {
      const count = back === 0 ? `× ${there}` : `${there} ⇄ ${back}`;
      const label = { es: `${what.es} ${count}`, en: `${what.en} ${count}` };
      return { from, to, far, label, ...(back > 0 && { both: true }) };
    });
  }
}

function key(from: string, to: string, what: Bilingual): string {
  return JSON.stringify([from, to, what.en]);
}
