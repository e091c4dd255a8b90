import { checkPlatforms, type CheckRequest } from "../../policy/check-platforms";
import { isClean, type CheckResult } from "../../policy/check-result";
import type { Exception } from "../../policy/exception";
import type { Platform } from "../../policy/platform";
import type { Rule, Severity } from "../../policy/rule";
import { platformOf } from "../fixtures/graph";

/** Judges buckets: what `acl` says is the verdict. */
const rule = (id: string, severity: Severity): Rule => ({
  id,
  severity,
  area: "storage",
  requirements: ["R4"],
  pci: ["1.2.3"],
  title: "Buckets are closed",
  why: "else they are open",
  source: ["SH:S3.1"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_s3_bucket").map((resource) => ({
      resource,
      verdict: resource.body.text("acl") as "pass",
      message: `acl of ${resource.address}`,
      evidence: [{ resource, path: "acl", value: resource.body.text("acl") }],
    })),
    nothing: "there is no bucket",
  }),
});
const bucket = (acl: string, path?: string): object => ({
  acl,
  ...(path !== undefined && { "//": { metadata: { path } } }),
});
const platform = (environment: string, stacks: Readonly<Record<string, object>>): Platform =>
  platformOf(
    Object.fromEntries(
      Object.entries(stacks).map(([name, buckets]) => [name, { resource: { aws_s3_bucket: buckets } }]),
    ),
    { environment },
  );
const check = (request: Partial<CheckRequest>): CheckResult =>
  checkPlatforms({
    platforms: [],
    rules: [rule("R4-BKT-01", "low"), rule("R4-BKT-02", "critical")],
    exceptions: [],
    today: new Date("2026-11-23"),
    whole: false,
    ...request,
  });
const prod = platform("prod", {
  "prod-payments-sa-east-1-storage": { a: bucket("fail", "x/A"), b: bucket("pass"), c: bucket("unknown") },
});
const exception: Exception = {
  id: "R4-BKT-01",
  stacks: "prod-*",
  addresses: "aws_s3_bucket.*",
  reason: "it is meant so",
  until: "2027-01-01",
};

describe("checkPlatforms", () => {
  it("ranks findings, the gravest first, then by rule and address; what is unknown is one", () => {
    const { findings } = check({ platforms: [prod] });
    expect(findings.map(({ rule: id, address, message }) => [id, address, message])).toEqual([
      ["R4-BKT-02", "aws_s3_bucket.a", "acl of aws_s3_bucket.a"],
      ["R4-BKT-02", "aws_s3_bucket.c", "cannot be decided: acl of aws_s3_bucket.c"],
      ["R4-BKT-01", "aws_s3_bucket.a", "acl of aws_s3_bucket.a"],
      ["R4-BKT-01", "aws_s3_bucket.c", "cannot be decided: acl of aws_s3_bucket.c"],
    ]);
  });

  it("gives findings their line where it is known", () => {
    const sources = new Map([["x/A", "modules/a.ts:3"]]);
    const [known, unknown] = check({ platforms: [prod], sources }).findings;
    expect(known).toMatchObject({
      constructPath: "x/A",
      source: "modules/a.ts:3",
      why: "else they are open",
    });
    expect(unknown).toMatchObject({ constructPath: null, source: null });
  });

  it("counts what each rule looked at, and says why one looked at nothing", () => {
    const empty = check({ platforms: [platform("prod", { "prod-payments-sa-east-1-a": {} })] });
    expect(empty.rules[0]).toMatchObject({
      examined: 0,
      verdict: "not-applicable",
      nothing: "there is no bucket",
    });
    expect(check({ platforms: [prod] }).rules[0]).toMatchObject({
      examined: 3,
      verdict: "fail",
      nothing: null,
      open: 2,
      excepted: 0,
    });
  });

  it("reports what stands behind several environments once", () => {
    const org = { "org-security-sa-east-1-audit": { trail: bucket("fail") } };
    const platforms = [
      platform("org", org),
      platform("prod", { ...org, "prod-payments-sa-east-1-storage": { a: bucket("fail") } }),
      platform("staging", { ...org, "staging-payments-sa-east-1-storage": { a: bucket("pass") } }),
    ];
    const result = check({ platforms, rules: [rule("R4-BKT-01", "low")] });
    expect(result.findings.map(({ stack }) => stack)).toEqual([
      "org-security-sa-east-1-audit",
      "prod-payments-sa-east-1-storage",
    ]);
    expect(result.rules[0]).toMatchObject({ examined: 3, open: 2 });
    expect(result).toMatchObject({ environments: ["org", "prod", "staging"], stacks: 3, resources: 3 });
  });

  it("accepts by exception, and tells what each accepts", () => {
    const result = check({ platforms: [prod], rules: [rule("R4-BKT-01", "low")], exceptions: [exception] });
    expect(result.findings).toEqual([]);
    expect(result.rules[0]).toMatchObject({ verdict: "fail", open: 0, excepted: 2 });
    expect(result.exceptions).toMatchObject([{ rule: "R4-BKT-01", problem: null, until: "2027-01-01" }]);
    expect(result.exceptions[0]!.accepts.map(({ address }) => address)).toEqual([
      "aws_s3_bucket.a",
      "aws_s3_bucket.c",
    ]);
    expect(isClean(result)).toBe(true);
  });

  it("is not clean with an exception that has ended, or that is not used where everything was judged", () => {
    const ended = { ...exception, until: "2026-11-22" };
    const rules = [rule("R4-BKT-01", "low")];
    expect(isClean(check({ platforms: [prod], rules, exceptions: [ended] }))).toBe(false);
    const unused = { ...exception, addresses: "aws_s3_bucket.none" };
    const clean = platform("prod", { "prod-payments-sa-east-1-a": { a: bucket("pass") } });
    expect(isClean(check({ platforms: [clean], exceptions: [unused] }))).toBe(true);
    const whole = check({ platforms: [clean], exceptions: [unused], whole: true });
    expect(whole.exceptions).toMatchObject([{ problem: "accepts no finding: remove it", accepts: [] }]);
    expect(isClean(whole)).toBe(false);
  });

  it("merges what checkov found, with its ids and its counts, last", () => {
    const checkov = () => ({
      findings: [
        {
          id: "CKV_1",
          title: "Ensure it",
          stack: "prod-payments-sa-east-1-storage",
          address: "aws_s3_bucket.a",
        },
      ],
      checks: [
        { id: "CKV_1", title: "Ensure it", examined: 2 },
        { id: "CKV_2", title: "Ensure that", examined: 5 },
      ],
    });
    const exceptions = [{ ...exception, id: "CKV_1" }];
    const open = check({ platforms: [prod], checkov });
    expect(open.findings.at(-1)).toMatchObject({
      rule: "CKV_1",
      by: "checkov",
      severity: null,
      message: "Ensure it",
    });
    expect(open.rules.slice(-2)).toMatchObject([
      { id: "CKV_1", by: "checkov", examined: 2, verdict: "fail", open: 1 },
      { id: "CKV_2", by: "checkov", examined: 5, verdict: "pass", open: 0 },
    ]);
    expect(check({ platforms: [], checkov, exceptions }).findings).toEqual([]);
  });
});
