import type { Requirement } from "../../../modules/core/environment";
import type { FactOf } from "../facts/graph-facts";
import type { Sentence } from "../sentence";

/** What the report says of one area and requirement. */
export interface CellText {
  /** What satisfies the requirement in this area. */
  readonly holds: readonly [Sentence, ...Sentence[]];
  /** What it does not do, said plainly. */
  readonly limit?: Sentence;
  /** Rules that prove it beside those of its own area and requirement. */
  readonly rules?: readonly string[];
  /**
   * Set where the requirement asks nothing of the area: what would have to be there for it to ask something. `holds`
   * says why then. With one of those there, the cell is not decided.
   */
  readonly asksOnlyWith?: FactOf;
}

export type AreaText = Readonly<Record<Requirement, CellText>>;
