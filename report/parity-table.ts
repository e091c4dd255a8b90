/** One line of the table: what is wanted, and what each service makes of it. */
export interface ParityRow {
  readonly wanted: string;
  readonly answers: readonly { readonly mode: "full" | "lesser" | "none"; readonly text: string }[];
}

const MARKS = { full: "✔", lesser: "~", none: "✘" } as const;

/** Services side by side as a Markdown table: ✔ whole, ~ in a lesser way, ✘ not at all, each with how or why. */
export function parityTable(services: readonly string[], rows: readonly ParityRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(["wanted", ...services]),
    line(["---", ...services.map(() => "---")]),
    ...rows.map(({ wanted, answers }) =>
      line([wanted, ...answers.map(({ mode, text }) => `${MARKS[mode]} ${text}`)]),
    ),
  ].join("\n");
}
