import { awsCloud } from "../../../../delivery/runbooks/failover/aws-cloud";
import type { FailoverCloud } from "../../../../delivery/runbooks/failover/failover-cloud";
import { EmulatorProcess } from "../../../../rehearsal/emulator-process";
import { assumedRole } from "../../../../rehearsal/drills/assumed-role";
import { makeStateBucket } from "../../../../rehearsal/drills/promotion-ground";
import { ROOT } from "../../../fixtures/bundle";
import { AWAY, HOME, placeTo } from "../../../fixtures/failover";

jest.setTimeout(90_000);

const ROLE = "arn:aws:iam::222222222222:role/klap/deploy/klap-apply";

describe("awsCloud", () => {
  let emulator: EmulatorProcess;
  let cloud: FailoverCloud;
  beforeAll(async () => {
    emulator = await EmulatorProcess.start(ROOT, 0, () => undefined);
    const credentials = await assumedRole(emulator.url, ROLE);
    for (const region of [HOME, AWAY])
      await makeStateBucket(emulator.url, credentials, region, "222222222222");
    cloud = await awsCloud({ place: placeTo(), endpoint: emulator.url, credentials });
  });
  afterAll(() => emulator.close());

  it("makes an object once, whoever asks for it", async () => {
    expect(await Promise.all([1, 2, 3].map((who) => cloud.create(HOME, "lease", `${who}`)))).toEqual(
      expect.arrayContaining([true, false, false]),
    );
    expect(await cloud.create(AWAY, "lease", "elsewhere")).toBe(true);
  });

  it("reads, overwrites and removes objects of one region's bucket", async () => {
    expect(await cloud.read(HOME, "record")).toBeUndefined();
    await cloud.write(HOME, "record", "one");
    await cloud.write(HOME, "record", "two");
    expect(await cloud.read(HOME, "record")).toBe("two");
    expect(await cloud.read(AWAY, "record")).toBeUndefined();
    await cloud.remove(HOME, "record");
    expect(await cloud.read(HOME, "record")).toBeUndefined();
  });

  it("says nothing of a lag that nobody measured", async () =>
    expect(await cloud.lagSeconds(AWAY)).toBeUndefined());

  it("says in one region that another is fenced", async () =>
    expect(cloud.fence(AWAY, HOME, true)).resolves.toBeUndefined());

  it("knows no database that is not there", async () =>
    expect(cloud.database(AWAY)).rejects.toThrow("Global cluster klap-prod-payments not found."));
});
