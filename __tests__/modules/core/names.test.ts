import * as names from "../../../modules/core/names";
import { CHILE_SLOT, REGIONS } from "../../../modules/core/regions";

const ENVIRONMENTS = ["prod", "staging", "sandbox", "org"];
const PLACE = { environment: "prod", account: "network", region: "sa-east-1", layer: "transit" };
const ID = "111111111111";
const NETWORKS = ["payments", "streaming", "inspection"] as const;

/*
 * What can never change once it is deployed. When this snapshot fails, the change needs a migration of every
 * state, role or network that it names; it is not a matter of updating the snapshot.
 */
describe("names", () => {
  it("stay as they are deployed", () => {
    const stack = names.stackName(PLACE);
    const workspace = names.workspaceOf(stack);
    expect({
      stack,
      workspace,
      stateKey: names.stateKeyOf(workspace),
      project: names.projectName("prod", "network"),
      stateBucket: names.stateBucketName(ID, "sa-east-1"),
      stateKeyAlias: names.STATE_KEY_ALIAS,
      deployRole: names.deployRoleArn(ID),
      planRole: names.planRoleArn(ID),
      stateReaderRole: names.stateReaderRoleArn(ID),
      rolePath: names.rolePath("prod"),
      roleName: names.roleName("prod", "sa-east-1", "flow-logs"),
      boundary: names.boundaryArn("prod", ID),
      resource: names.resourceName("prod", "logs"),
      bucket: names.bucketName("prod", ID, "sa-east-1", "log-archive"),
      alarmTopic: names.alarmTopicArn("prod", ID, "sa-east-1"),
      costTopic: names.topicArnOf("prod", ID, "us-east-1", "costs"),
      undeliveredQueue: names.undeliveredQueueArn(names.alarmTopicArn("prod", ID, "sa-east-1")),
      keyAlias: names.keyAlias("prod", "logs"),
      backupVault: names.backupVaultArn("prod", ID, "sa-east-1"),
      trail: names.trailArn("org", ID, "sa-east-1"),
      trailLogGroup: names.trailLogGroupName("org"),
      emergencyUser: names.emergencyUserArn(ID),
      permissionSet: names.permissionSetName("operator"),
      permissionSetRoles: names.permissionSetRoles(ID, "operator"),
      peopleDatabaseUser: names.PEOPLE_DATABASE_USER,
      peopleKafkaSecrets: names.peopleKafkaSecrets("prod"),
      kafkaSecret: names.kafkaSecretArn("prod", ID, "sa-east-1", "ledger"),
      privateZone: names.privateZoneName("klap.example"),
      globalDatabase: names.globalDatabaseName("prod"),
      database: names.databaseName("prod", "sa-east-1"),
      databaseSecret: names.databaseSecretName("prod"),
      cluster: names.clusterName("prod", "payments"),
      clusterArn: names.clusterArn("prod", ID, "sa-east-1", "payments"),
      repository: names.repositoryName("prod", "ingest"),
      repositoryArn: names.repositoryArn("prod", ID, "sa-east-1", "ingest"),
      repositoryUrl: names.repositoryUrl("prod", ID, "sa-east-1", "ingest"),
      serviceLogGroup: names.serviceLogGroupName("prod", "ingest"),
      execLogGroup: names.execLogGroupName("prod", "payments"),
      api: names.apiName("klap.example"),
      regionalApi: names.regionalApiName("klap.example", "sa-east-1"),
      alias: names.LIVE_ALIAS,
      function: names.functionArn("prod", "111111111111", "sa-east-1", "settlement-collect"),
      liveFunction: names.liveFunctionArn("prod", "111111111111", "sa-east-1", "settlement-collect"),
      workflow: names.stateMachineArn("prod", "111111111111", "sa-east-1", "settlement"),
      liveWorkflow: names.liveStateMachineArn("prod", "111111111111", "sa-east-1", "settlement"),
      failures: names.failureQueueArn("prod", "111111111111", "sa-east-1", "schedules"),
      signingProfile: names.signingProfileName("prod"),
      fenceAlarm: names.fenceAlarmName("prod", "sa-east-1"),
      canary: names.canaryName("prod"),
      failoverFence: names.failoverFenceKey("prod"),
      failoverRecord: names.failoverRecordKey("prod", "9b2f"),
    }).toMatchSnapshot();
  });

  it("place every environment and region in the address plan for good", () => {
    const plan = ENVIRONMENTS.map((environment) => ({
      environment,
      cidr: names.environmentCidr(environment),
      chile: names.chileCidr(environment),
      regions: Object.keys(REGIONS).map((region) => {
        const networks = NETWORKS.map((network) => names.networkCidr(environment, region, network));
        return [
          region,
          names.regionCidr(environment, region),
          names.transitGatewayAsn(environment, region),
          ...networks,
        ].join(" ");
      }),
    }));
    expect(plan).toMatchSnapshot();
  });

  it("leave room for four more regions, one of them in Chile", () => {
    const taken = Object.values(REGIONS).map(({ slot }) => slot);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).not.toContain(CHILE_SLOT);
    expect(32 - taken.length).toBeGreaterThanOrEqual(4);
  });

  it("give no two regions of any environment the same AS number or block", () => {
    const places = ENVIRONMENTS.flatMap((environment) =>
      Object.keys(REGIONS).map((region) => [environment, region] as const),
    );
    const asns = places.map(([environment, region]) => names.transitGatewayAsn(environment, region));
    const blocks = places.map(([environment, region]) => names.regionCidr(environment, region));
    expect(new Set(asns).size).toBe(places.length);
    expect(new Set(blocks).size).toBe(places.length);
  });

  it("refuse an environment or region that has no place", () => {
    expect(() => names.environmentCidr("test")).toThrow(
      "environment test has no place in the address plan, known are prod, staging, sandbox, org",
    );
    expect(() => names.regionCidr("prod", "sa-east-9")).toThrow(
      `region sa-east-9 has no place in the address plan, known are ${Object.keys(REGIONS).join(", ")}`,
    );
  });
});
