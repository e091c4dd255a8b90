import { choices as prod } from "../../../environments/prod/choices";
import { prod as prodEnvironment } from "../../../environments/prod/environment";
import { choices as sandbox } from "../../../environments/sandbox/choices";
import { choices as staging } from "../../../environments/staging/choices";

describe("what prod and staging have in common", () => {
  it.each(["primaryRegion", "mesh", "deletionProtection", "publicZone", "onPremisesBackup"] as const)(
    "is %s, to the letter",
    (choice) => expect(staging[choice]).toEqual(prod[choice]),
  );

  it("is what passes firewalls, but for the days that logs are kept", () => {
    const days = { logRetentionDays: 0 };
    expect({ ...staging.inspection, ...days }).toEqual({ ...prod.inspection, ...days });
    expect(staging.dns.firewall).toEqual(prod.dns.firewall);
    expect([prod.inspection.logRetentionDays, prod.dns.queryLogRetentionDays]).toEqual([365, 365]);
    expect([staging.inspection.logRetentionDays, staging.dns.queryLogRetentionDays]).toEqual([90, 90]);
  });

  it("is a VPN in both regions and one partner under one key, each with what its client gives", () => {
    for (const { vpn } of [prod, staging]) expect(Object.keys(vpn)).toEqual(["sa-east-1", "us-east-1"]);
    expect(Object.keys(staging.partners)).toEqual(Object.keys(prod.partners));
    expect(staging.partners).not.toEqual(prod.partners);
    expect(staging.vpn).not.toEqual(prod.vpn);
  });

  it("is two name servers on premises", () =>
    expect(prodEnvironment.onPremises!.nameServers).toHaveLength(2));

  it("is not what the sandbox has", () => expect(sandbox.mesh).not.toEqual(prod.mesh));
});
