import { FAILOVER_STATEMENTS } from "../../../modules/organization/failover-permissions";
import { JOBS, type Job } from "../../../modules/organization/permission-sets";
import type { PolicyStatement } from "../../../modules/security/policy-document";

/** The statement of that id in a job's permission set. */
const statement = (job: Job, sid: string): PolicyStatement | undefined =>
  JOBS[job].statements.find(({ Sid }) => Sid === sid);

const jobsWith = (policy: string): string[] =>
  Object.entries(JOBS)
    .filter(([, { awsPolicies }]) => awsPolicies.includes(policy))
    .map(([job]) => job);

describe("JOBS", () => {
  it("let nobody do everything but who breaks the glass, and for an hour", () => {
    expect(jobsWith("AdministratorAccess")).toEqual(["administrator"]);
    expect(JOBS.administrator.sessionHours).toBe(1);
  });

  it.each(jobsWith("ReadOnlyAccess") as Job[])("keep stored data and masked card numbers from %ss", (job) => {
    expect(statement(job, "NoStoredData")!.Action).toContain("dynamodb:GetItem");
    expect(statement(job, "NoUnmasking")).toMatchObject({ Effect: "Deny", Action: ["logs:Unmask"] });
    const objects = statement(job, "NoObjects") ?? statement(job, "NoObjectsButLogs");
    expect(objects).toMatchObject({ Effect: "Deny" });
  });

  it("lead to the database as its reading user only", () => {
    expect(statement("database", "SignIn")).toMatchObject({
      Action: ["rds-db:connect"],
      Resource: ["arn:aws:rds-db:*:*:dbuser:*/klap_people"],
    });
  });

  it("lead to Kafka by the keys of people only", () => {
    expect(statement("kafka", "Keys")!.Resource).toEqual([
      "arn:aws:secretsmanager:*:*:secret:klap/*/kafka/people-*",
    ]);
  });

  it.each(["database", "kafka"] as const)("end in no shell on the way of %s", (job) => {
    expect(statement(job, "TunnelThroughRunner")!.Resource).toEqual([
      "arn:aws:ecs:*:*:task/klap-*-runner/*",
      "arn:aws:ssm:*::document/AWS-StartPortForwardingSessionToRemoteHost",
    ]);
  });

  it("let operators plan by the role that plans", () => {
    expect(statement("operator", "Plan")!.Resource).toEqual(["arn:aws:iam::*:role/klap/deploy/klap-plan"]);
  });

  it("let who fails over do what the command calls, for an hour and by no policy of AWS's", () => {
    const { sessionHours, awsPolicies, statements } = JOBS.failover;
    expect({ sessionHours, awsPolicies }).toEqual({ sessionHours: 1, awsPolicies: [] });
    expect(statements).toBe(FAILOVER_STATEMENTS);
  });

  it("let operators and who fails over move the database's writer, and nobody else short of breaking the glass", () => {
    expect(statement("operator", "MoveWriter")).toMatchObject({
      Action: ["rds:FailoverGlobalCluster", "rds:SwitchoverGlobalCluster"],
      Resource: [
        "arn:aws:rds::*:global-cluster:klap-*-payments",
        "arn:aws:rds:*:*:cluster:klap-*-payments-*",
      ],
    });
    const movers = Object.entries(JOBS).filter(([, { statements }]) =>
      statements.some(
        ({ Effect, Action }) => Effect === "Allow" && [Action].flat().join().includes("GlobalCluster"),
      ),
    );
    expect(movers.map(([job]) => job)).toEqual(["failover", "operator"]);
  });

  it("let developers look into tasks of services, with the key of sessions, and nobody else by name", () => {
    expect(statement("developer", "LookIntoTasks")).toMatchObject({
      Action: ["ecs:ExecuteCommand"],
      Resource: ["arn:aws:ecs:*:*:cluster/klap-*-payments", "arn:aws:ecs:*:*:task/klap-*-payments/*"],
    });
    expect(statement("developer", "EncryptedSessions")).toMatchObject({
      Action: "kms:GenerateDataKey",
      Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/klap/*/messaging" } },
    });
    const lookers = Object.entries(JOBS).filter(([, { statements }]) =>
      statements.some(({ Action }) => [Action].flat().includes("ecs:ExecuteCommand")),
    );
    expect(lookers.map(([job]) => job)).toEqual(["developer"]);
  });

  it("have descriptions and statements of the length and form that Identity Center takes", () => {
    for (const [job, { description, statements }] of Object.entries(JOBS)) {
      expect(`klap-${job}`).toMatch(/^[\w+=,.@-]{1,32}$/);
      expect(description).toMatch(/^[\x20-\x7E]{1,700}$/);
      expect(new Set(statements.map(({ Sid }) => Sid)).size).toBe(statements.length);
    }
  });
});
