import { parityTable } from "../../report/parity-table";

describe("parityTable", () => {
  it("puts services side by side, each with how or why", () => {
    const rows = [
      {
        wanted: "quotas",
        answers: [
          { mode: "full", text: "a resource" },
          { mode: "lesser", text: "by hand" },
          { mode: "none", text: "no such thing" },
        ],
      },
    ] as const;
    expect(parityTable(["One", "Two", "Three"], rows)).toBe(
      [
        "| wanted | One | Two | Three |",
        "| --- | --- | --- | --- |",
        "| quotas | ✔ a resource | ~ by hand | ✘ no such thing |",
      ].join("\n"),
    );
  });
});
