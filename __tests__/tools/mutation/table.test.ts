import { tableOf, type Row } from "../../../tools/mutation/table";

const row = (change: Partial<Row>): Row => ({
  operator: "flip",
  stack: "s",
  address: "aws_kms_key.a",
  path: "p",
  change: "true → false",
  outcome: "killed",
  killers: ["R1"],
  asked: ["R1"],
  ...change,
});

describe("tableOf", () => {
  it("counts by operator and by type, and lists every survivor", () => {
    const rows = [
      row({}),
      row({ operator: "delete-node", outcome: "equivalent", reason: "r" }),
      row({ address: "module.m.aws_sqs_queue.q", outcome: "survived", killers: [] }),
    ];
    expect(tableOf(rows).split("\n")).toEqual([
      "operator        killed equivalent   survived",
      "delete-node          0          1          0",
      "flip                 1          0          1",
      "",
      "type              killed equivalent   survived",
      "aws_kms_key            1          1          0",
      "aws_sqs_queue          0          0          1",
      "",
      "survived: flip s/module.m.aws_sqs_queue.q p: true → false",
      "3 mutants: 1 killed, 1 equivalent, 1 survived",
    ]);
  });

  it("names rules that noticed and were not asked", () => {
    expect(tableOf([row({ missed: ["R2", "R3"] })])).toContain("not asked: R2, R3: flip s/aws_kms_key.a p");
  });
});
