import type { Bilingual } from "../language";

/** How a node is painted: what it is, not which colour it has. */
export type Tone = "plain" | "store" | "entry" | "outside" | "in" | "connected" | "out";

export interface DrawnNode {
  readonly id: string;
  /** Lines of its label. */
  readonly lines: readonly (string | Bilingual)[];
  /** Boxes that it stands in, the outermost first. */
  readonly boxes: readonly string[];
  readonly tone: Tone;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string | Bilingual;
  /** Whether it crosses regions. */
  readonly far: boolean;
  /** Where its heads are; one that goes back is laid out as if it went forward. @default "forward" */
  readonly heads?: "back" | "both";
  /** `free` leaves its ends where other edges put them; `hidden` puts them in their places, and is not seen. */
  readonly layout?: "free" | "hidden";
}

/** A picture before it is laid out. */
export interface Drawing {
  readonly id: "network" | "data-flow" | "failover" | "pci-scope";
  readonly title: Bilingual;
  /** What it shows and what its arrows mean. */
  readonly caption: Bilingual;
  readonly direction: "LR" | "TB";
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Text in a language, of what is the same in all or said in each. */
export function inLanguage(text: string | Bilingual, language: keyof Bilingual): string {
  return typeof text === "string" ? text : text[language];
}
