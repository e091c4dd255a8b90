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

  /** An edge that counts as one back from `to`, so that all lie in one direction. */
  public addBack(from: string, to: string, what: Bilingual, far = false): void {
    const sum = this.sums.get(key(from, to, what)) ?? { from, to, far, what, there: 0, back: 0 };
    sum.back += 1;
    this.sums.set(key(from, to, what), sum);
  }

  public edges(): readonly DrawnEdge[] {
    return [...this.sums.values()].map(({ from, to, far, what, there, back }) => {
      const count = there > 0 && back > 0 ? `${there} ⇄ ${back}` : `× ${there + back}`;
      const label = { es: `${what.es} ${count}`, en: `${what.en} ${count}` };
      return { from, to, far, label, ...headsOf(there, back) };
    });
  }
}

function headsOf(there: number, back: number): Pick<DrawnEdge, "heads"> {
  if (back === 0) return {};
  return { heads: there === 0 ? "back" : "both" };
}

function key(from: string, to: string, what: Bilingual): string {
  return JSON.stringify([from, to, what.en]);
}
