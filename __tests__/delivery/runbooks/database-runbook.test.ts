import { databasePlace, withWriter } from "../../../delivery/runbooks/database-place";
import { databaseRunbook } from "../../../delivery/runbooks/database-runbook";
import { RUNBOOKS, type RunbookName, type RunbookStep } from "../../../delivery/runbooks/runbook";
import { databaseEnvironment, databaseSettings } from "../../fixtures/database";
import { fixtureEnvironment } from "../../fixtures/environment";

const HOME = "sa-east-1";
const AWAY = "us-east-1";
const environment = databaseEnvironment();
const GLOBAL = "klap-prod-payments";
const arn = (region: string): string => `arn:aws:rds:${region}:222222222222:cluster:${GLOBAL}-${region}`;

function step(name: RunbookName, key: string, to = AWAY): RunbookStep {
  const found = databaseRunbook(name, environment, to).steps.find((each) => each.key === key);
  if (found === undefined) throw new Error(`${name} has no step ${key}`);
  return found;
}

describe("databaseRunbook", () => {
  it("moves the writer to the region that settings name", () => {
    expect(databaseRunbook("switchover", environment)).toMatchObject({ from: AWAY, to: HOME });
    expect(databaseRunbook("switchover", withWriter(environment, AWAY))).toMatchObject({
      from: HOME,
      to: AWAY,
    });
  });

  it("asks the old writer's region to switch over", () =>
    expect(step("switchover", "switchover").call).toEqual({
      service: "rds",
      operation: "SwitchoverGlobalCluster",
      account: "payments",
      region: HOME,
      parameters: { GlobalClusterIdentifier: GLOBAL, TargetDbClusterIdentifier: arn(AWAY) },
    }));

  it("asks the survivor to fail over, and allows for loss", () =>
    expect(step("failover", "failover").call).toEqual({
      service: "rds",
      operation: "FailoverGlobalCluster",
      account: "payments",
      region: AWAY,
      parameters: {
        GlobalClusterIdentifier: GLOBAL,
        TargetDbClusterIdentifier: arn(AWAY),
        AllowDataLoss: true,
      },
    }));

  it("asks nothing of a lost region", () => {
    const { steps } = databaseRunbook("failover", environment, AWAY);
    expect(steps.flatMap(({ call }) => call ?? []).map(({ region }) => region)).not.toContain(HOME);
    const lines = steps.flatMap(({ commands }) => commands ?? []).join("\n");
    expect(lines).toContain(`--region ${AWAY}`);
    expect(lines).not.toContain(`--region ${HOME}`);
  });

  it("looks at the roles before and after each move", () => {
    const roles = (name: RunbookName): unknown[] =>
      databaseRunbook(name, environment, AWAY).steps.flatMap((each) =>
        each.roles === undefined ? [] : [[each.key, each.call!.operation, each.call!.region, each.roles]],
      );
    const looks = "DescribeGlobalClusters";
    expect(roles("switchover")).toEqual([
      ["before", looks, HOME, { writer: HOME, connected: [AWAY] }],
      ["after", looks, AWAY, { writer: AWAY, connected: [HOME] }],
    ]);
    expect(roles("failover")).toEqual([["after", looks, AWAY, { writer: AWAY, connected: [] }]]);
    expect(roles("rejoin")).toEqual([["before", looks, AWAY, { writer: AWAY, connected: [HOME] }]]);
  });

  it("demands nothing of what a lost region's look may show", () =>
    expect(step("failover", "before")).toMatchObject({
      call: { operation: "DescribeGlobalClusters", region: AWAY },
      expect: `${AWAY} is a member`,
    }));

  it("fences before it fails over", () => {
    const keys = databaseRunbook("failover", environment, AWAY).steps.map(({ key }) => key);
    expect(keys).toEqual(["fence", "lag", "before", "failover", "after", "settings"]);
  });

  it("takes the survivor's copies of contracts out of its own buckets, one for each account", () => {
    expect(step("failover", "settings").commands).toEqual([
      `# in environments/prod/choices.ts: database.writerRegion = "${AWAY}"`,
      ...["network", "payments", "backup"].map(
        (account) =>
          `aws s3 sync s3://${bucket(account)}/contracts/ copies/${AWAY}/ --profile ${account} --region ${AWAY}`,
      ),
      `npx klap plan prod --survivor ${AWAY} --copies copies --only 'prod-payments-*-database*'`,
    ]);
  });

  it("finds the snapshot of what a failover lost among the old writer's own", () =>
    expect(step("rejoin", "snapshot").call).toMatchObject({
      operation: "DescribeDBClusterSnapshots",
      region: HOME,
      parameters: { DBClusterIdentifier: `${GLOBAL}-${HOME}`, SnapshotType: "automated" },
    }));

  it("removes a diverged cluster where it is, by way of the region that writes", () => {
    const [remove, ...others] = step("rejoin", "rebuild").commands!;
    expect(remove).toBe(
      `aws rds remove-from-global-cluster --profile payments --region ${AWAY} --global-cluster-identifier ${GLOBAL} --db-cluster-identifier ${arn(HOME)}`,
    );
    expect(others.filter((line) => line.includes("aws rds")).join()).not.toContain(`--region ${AWAY}`);
  });

  it("promises what the environment does, loss in a failover only and no time for a rejoin", () => {
    const promised = RUNBOOKS.map((name) => {
      const { recoveryPointSeconds, recoveryTimeSeconds } = databaseRunbook(name, environment, AWAY);
      return [name, recoveryPointSeconds, recoveryTimeSeconds];
    });
    expect(promised).toEqual([
      ["switchover", 0, 600],
      ["failover", 5, 600],
      ["rejoin", 0, undefined],
    ]);
  });

  it("gives every step of a runbook a key of its own", () => {
    for (const name of RUNBOOKS) {
      const keys = databaseRunbook(name, environment, AWAY).steps.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("lets a failover choose no region by itself", () =>
    expect(() => databaseRunbook("failover", environment)).toThrow(
      `a failover loses data: name the region that is to write, one of ${HOME}, ${AWAY}`,
    ));

  it("rejects a region without a database", () =>
    expect(() => databaseRunbook("switchover", environment, "eu-west-1")).toThrow(
      `environment prod has no database in eu-west-1: choose one of ${HOME}, ${AWAY}`,
    ));

  it("rejects an environment whose database stands in one region", () => {
    const layers = { "payments/sa-east-1": { database: databaseSettings(HOME) } };
    expect(() => databaseRunbook("switchover", fixtureEnvironment({ layers }))).toThrow(
      "environment prod has a database in 1 regions: its writer cannot move",
    );
  });

  it("rejects an environment that promises no recovery", () =>
    expect(() => databaseRunbook("switchover", { ...environment, load: undefined })).toThrow(
      "environment prod has a database and promises no recovery: set load",
    ));

  it("does not guess which of several other regions writes", () => {
    const [folder] = environment.folders.filter(({ layers }) => layers.database !== undefined);
    const third = { ...folder!, region: "eu-west-1", awsRegion: "eu-west-1" };
    const wide = { ...environment, folders: [...environment.folders, third] };
    expect(() => databaseRunbook("switchover", wide, AWAY)).toThrow(
      `the writer may be in ${HOME} or eu-west-1: runbooks know two regions so far`,
    );
  });
});

describe("withWriter", () => {
  it("changes who writes in every region, and nothing else", () => {
    const changed = withWriter(environment, AWAY);
    expect(databasePlace(changed)).toEqual({ ...databasePlace(environment), writerRegion: AWAY });
    expect(withWriter(changed, HOME)).toEqual(environment);
  });
});

/** State bucket of an account in the survivor's region. */
function bucket(account: string): string {
  const { id } = environment.accounts[account]!;
  return `klap-state-${id}-${AWAY}`;
}
