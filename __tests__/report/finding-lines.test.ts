import type { Exception } from "../../policy/exception";
import type { Finding } from "../../policy/finding";
import { findingLines } from "../../report/finding-lines";

const finding = (id: string, address: string): Finding => ({
  id,
  title: `Ensure ${id}`,
  stack: "s",
  address,
});
const exception: Exception = { id: "C3", stacks: "*-x", addresses: "a.*", reason: "", until: "" };

describe("findingLines", () => {
  it("lists open findings by rule, then what is wrong with exceptions", () => {
    const open = [finding("C1", "a.b"), finding("C1", "a.c"), finding("C2", "a.b")];
    const problems = [{ exception, problem: "has no reason" }];
    expect(findingLines({ open, excepted: [], problems })).toEqual([
      "C1: Ensure C1",
      "  s: a.b",
      "  s: a.c",
      "C2: Ensure C2",
      "  s: a.b",
      "exception of C3 for a.* in *-x has no reason",
    ]);
  });

  it("says nothing where all is well", () =>
    expect(
      findingLines({ open: [], excepted: [{ ...finding("C1", "a.b"), exception }], problems: [] }),
    ).toEqual([]));
});
