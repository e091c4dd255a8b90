import { applyExceptions } from "../../policy/apply-exceptions";
import type { Exception } from "../../policy/exception";
import type { Finding } from "../../policy/finding";

const TODAY = new Date("2026-11-23");
const finding: Finding = {
  id: "CKV_1",
  title: "Ensure it",
  stack: "prod-network-sa-east-1-storage",
  address: "aws_s3_bucket.logs",
};
const exception: Exception = {
  id: "CKV_1",
  stacks: "*-storage",
  addresses: "aws_s3_bucket.logs,aws_s3_bucket.other",
  reason: "it is meant so",
  until: "2026-11-23",
};
const judge = (change: Partial<Exception>, whole = true) =>
  applyExceptions([finding], [{ ...exception, ...change }], TODAY, whole);
const problemsOf = (change: Partial<Exception>): string[] =>
  judge(change).problems.map(({ problem }) => problem);

describe("applyExceptions", () => {
  it("accepts a finding that has the exception's rule, stack and address, through its last day", () =>
    expect(judge({})).toEqual({ open: [], excepted: [{ ...finding, exception }], problems: [] }));

  it.each([{ id: "CKV_2" }, { stacks: "staging-*" }, { addresses: "aws_s3_bucket.log" }])(
    "leaves a finding open, and the exception unused, where %j is another's",
    (change) => {
      const { open, problems } = judge(change);
      expect(open).toEqual([finding]);
      expect(problems.map(({ problem }) => problem)).toEqual(["accepts no finding: remove it"]);
    },
  );

  it("calls no exception unused where only a part was checked", () =>
    expect(judge({ id: "CKV_2" }, false).problems).toEqual([]));

  it("reports an exception that has ended, though it still accepts", () => {
    expect(problemsOf({ until: "2026-11-22" })).toEqual(["ended on 2026-11-22"]);
    expect(judge({ until: "2026-11-22" }).open).toEqual([]);
  });

  it("reports ends that are none", () => {
    expect(problemsOf({ until: "some day" })).toEqual(['ends on no date, but on "some day"']);
    expect(problemsOf({ until: "2026-13-01" })).toEqual(['ends on no date, but on "2026-13-01"']);
    expect(problemsOf({ until: "2099-12-31" })).toEqual([
      "ends on 2099-12-31, later than 2028-11-22, in two years",
    ]);
  });

  it("reports an exception without a reason", () =>
    expect(problemsOf({ reason: " " })).toEqual(["has no reason"]));
});
