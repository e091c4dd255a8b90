import type { LogFields } from "../../../services/common/log";
import { report } from "../../../services/dead-letters/report";

const record = (offset: number) => ({
  topic: "sa-east-1.dead-letters",
  partition: 2,
  offset,
  value: "c2VjcmV0",
});

describe("report", () => {
  const reported = (records: Parameters<typeof report>[0]["records"]) => {
    const said: [string, LogFields | undefined][] = [];
    const lines: string[] = [];
    report(
      { records },
      "KLAP/test",
      (_level, event, fields) => said.push([event, fields]),
      (line) => lines.push(line),
    );
    return { said, lines };
  };

  it("says where each dead letter stands", () =>
    expect(reported({ "sa-east-1.dead-letters-2": [record(7), record(8)] }).said).toEqual([
      ["dead letter", { topic: "sa-east-1.dead-letters", partition: 2, offset: "7" }],
      ["dead letter", { topic: "sa-east-1.dead-letters", partition: 2, offset: "8" }],
    ]));

  it("counts them in one metric", () => {
    const { lines } = reported({ one: [record(1)], two: [record(2), record(3)] });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ Service: "dead-letters", DeadLetters: 3 });
  });

  it("says nothing of what is in them", () =>
    expect(JSON.stringify(reported({ one: [record(1)] }))).not.toContain("c2VjcmV0"));
});
