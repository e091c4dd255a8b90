import type { AwsCall } from "../../../delivery/runbooks/runbook";
import { emulatedRds } from "../../../rehearsal/drills/emulated-rds";
import { EmulatorProcess } from "../../../rehearsal/emulator-process";
import { ROOT } from "../../fixtures/bundle";

jest.setTimeout(90_000);

const CALL = {
  service: "rds",
  account: "payments",
  region: "us-east-1",
} as const;
const NAMED: AwsCall = {
  ...CALL,
  operation: "DescribeGlobalClusters",
  parameters: { GlobalClusterIdentifier: "klap-prod-payments" },
};
const MOVE = { ...NAMED, parameters: { ...NAMED.parameters, TargetDbClusterIdentifier: "a-cluster" } };

describe("emulatedRds", () => {
  let emulator: EmulatorProcess;
  beforeAll(async () => {
    emulator = await EmulatorProcess.start(ROOT, 0, () => undefined);
  });
  afterAll(() => emulator.close());

  it("asks the account's RDS in the call's region", async () => {
    const call = await emulatedRds(emulator.url, "222222222222");
    const answer = await call({ ...CALL, operation: "DescribeGlobalClusters", parameters: {} });
    expect(answer).toMatchObject({ GlobalClusters: [] });
  });

  it.each<AwsCall>([
    NAMED,
    { ...MOVE, operation: "SwitchoverGlobalCluster" },
    { ...MOVE, operation: "FailoverGlobalCluster" },
  ])("gives back what $operation is refused with", async (refused) => {
    const call = await emulatedRds(emulator.url, "222222222222");
    await expect(call(refused)).rejects.toThrow(
      `${refused.operation} in us-east-1 was refused: Global cluster klap-prod-payments not found.`,
    );
  });
});
