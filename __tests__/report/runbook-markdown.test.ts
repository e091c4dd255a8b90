import type { Runbook } from "../../delivery/runbooks/runbook";
import { cliCommand, runbookMarkdown } from "../../report/runbook-markdown";

const CALL = {
  service: "rds",
  operation: "FailoverGlobalCluster",
  account: "payments",
  region: "us-east-1",
  parameters: { TargetDbClusterIdentifier: "arn:of:it", AllowDataLoss: true },
} as const;

const RUNBOOK: Runbook = {
  name: "failover",
  environment: "prod",
  from: "sa-east-1",
  to: "us-east-1",
  recoveryPointSeconds: 5,
  recoveryTimeSeconds: 900,
  steps: [
    { key: "fence", title: "Fence", why: "It may come back.", expect: "nothing reaches it" },
    { key: "move", title: "Move", why: "It is time.", call: CALL, expect: "the call was accepted" },
    { key: "plan", title: "Plan", why: "To see.", commands: ["one", "two"], expect: "nothing is planned" },
  ],
};

describe("runbookMarkdown", () => {
  it("is a page of numbered steps with what to run and when to go on", () =>
    expect(runbookMarkdown(RUNBOOK)).toBe(
      [
        "# failover of prod's database: sa-east-1 to us-east-1",
        "",
        "At most 5 s of work are lost; done within 900 s. `--profile` names credentials of that account.",
        "",
        "## 1. Fence",
        "",
        "It may come back.",
        "",
        "**Go on when** nothing reaches it.",
        "",
        "## 2. Move",
        "",
        "It is time.",
        "",
        "```sh",
        "aws rds failover-global-cluster --profile payments --region us-east-1 \\",
        "  --target-db-cluster-identifier arn:of:it \\",
        "  --allow-data-loss",
        "```",
        "",
        "**Go on when** the call was accepted.",
        "",
        "## 3. Plan",
        "",
        "To see.",
        "",
        "```sh",
        "one",
        "two",
        "```",
        "",
        "**Go on when** nothing is planned.",
        "",
      ].join("\n"),
    ));

  it("says where nothing is lost", () =>
    expect(runbookMarkdown({ ...RUNBOOK, recoveryPointSeconds: 0 })).toContain(
      "No work is lost; done within",
    ));
});

describe("cliCommand", () => {
  it("writes names as the AWS CLI does, and shows what matters of the answer", () => {
    const call = {
      ...CALL,
      operation: "DescribeDBClusterSnapshots",
      parameters: { DBClusterIdentifier: "db" },
      query: "DBClusterSnapshots[]",
    } as const;
    expect(cliCommand(call)).toBe(
      [
        "aws rds describe-db-cluster-snapshots --profile payments --region us-east-1",
        "--db-cluster-identifier db",
        "--query 'DBClusterSnapshots[]'",
      ].join(" \\\n  "),
    );
  });
});
