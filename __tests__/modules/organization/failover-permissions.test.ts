import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  FAILOVER_CALLS,
  FAILOVER_NEEDS,
  FAILOVER_STATEMENTS,
} from "../../../modules/organization/failover-permissions";
import { failoverFenceKey, failoverRecordKey, stateBucketName } from "../../../modules/core/names";
import { ROOT } from "../../fixtures/bundle";

/** Service in IAM's words of each client of AWS's SDK. */
const SERVICES: Readonly<Record<string, string>> = {
  "client-cloudwatch": "cloudwatch",
  "client-rds": "rds",
  "client-s3": "s3",
  "client-secrets-manager": "secretsmanager",
};

const folder = join(ROOT, "delivery/runbooks/failover");
const text = readdirSync(folder)
  .map((file) => readFileSync(join(folder, file), "utf8"))
  .join("\n");

/** Calls in the code: each command belongs to the one imported client that exports it. */
function callsInCode(): string[] {
  const load = createRequire(join(ROOT, "package.json"));
  const clients = [...new Set([...text.matchAll(/"@aws-sdk\/(client-[\w-]+)"/g)].map(([, name]) => name!))];
  const commands = [...new Set([...text.matchAll(/new [\w.]*?(\w+)Command\(/g)].map(([, name]) => name!))];
  return commands.map((command) => {
    const owners = clients.filter(
      (client) => `${command}Command` in (load(`@aws-sdk/${client}`) as Record<string, unknown>),
    );
    expect([command, owners]).toEqual([command, [expect.any(String)]]);
    return `${SERVICES[owners[0]!]}:${command}`;
  });
}

const actions = (): string[] => FAILOVER_STATEMENTS.flatMap(({ Action }) => [Action].flat() as string[]);

describe("FAILOVER_STATEMENTS", () => {
  it("allow exactly the calls that the command's code makes, and what those ask for", () => {
    expect(callsInCode().sort()).toEqual([...FAILOVER_CALLS]);
    expect([...new Set(actions())].sort()).toEqual([...FAILOVER_CALLS, ...FAILOVER_NEEDS].sort());
  });

  it("allow only, and name what each call works on where AWS knows a resource of it", () => {
    for (const { Sid, Effect, Resource } of FAILOVER_STATEMENTS) {
      expect([Sid, Effect]).toEqual([Sid, "Allow"]);
      if (!["Lag", "Fence"].includes(Sid!)) expect([Sid, Resource]).not.toEqual([Sid, ["*"]]);
    }
  });

  it("reach the objects of moves in state buckets, and no state", () => {
    const lease = FAILOVER_STATEMENTS.find(({ Sid }) => Sid === "Lease")!;
    const pattern = new RegExp(`^${[lease.Resource].flat()[0]!.replaceAll("*", ".*")}$`);
    const object = (key: string) => `arn:aws:s3:::${stateBucketName("222222222222", "sa-east-1")}/${key}`;
    for (const key of [failoverFenceKey("prod"), failoverRecordKey("prod", "move")])
      expect(object(key)).toMatch(pattern);
    expect(object("prod-payments-sa-east-1-kafka/terraform.tfstate")).not.toMatch(pattern);
  });

  it("write fences only, and no other metric", () =>
    expect(FAILOVER_STATEMENTS.find(({ Sid }) => Sid === "Fence")!.Condition).toEqual({
      StringLike: { "cloudwatch:namespace": "KLAP/*" },
    }));
});
