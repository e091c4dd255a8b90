import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { ENVIRONMENTS } from "../../environments/environments";
import { auditEnvironment } from "../fixtures/audit";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "org-payments-us-east-1-detectors";
const json = stackJson(auditEnvironment(), STACK);

describe("the layer detectors", () => {
  it("switches GuardDuty and Security Hub on, and rests on nothing", () => {
    expect(json).toHaveResource(GuarddutyDetector);
    expect(json).toHaveResource(SecurityhubAccount);
    expect(stackReads(auditEnvironment(), STACK)).toEqual([]);
  });

  it("publishes the detector's id", () =>
    expect(JSON.parse(json).output.contract.value).toEqual({
      v1: { detectorId: "${aws_guardduty_detector.guard_duty.id}" },
    }));

  it("leaves what is looked at in the management account to the administrator", () => {
    const management = stackJson(auditEnvironment(), "org-network-us-east-1-detectors");
    expect(resourcesOf(management, "aws_guardduty_detector_feature")).toEqual({});
    expect(Object.keys(resourcesOf(json, "aws_guardduty_detector_feature"))).toEqual([
      "guard_duty_rds_login_events",
    ]);
  });

  it("is in the organization's own accounts only: the organization enrolls all others", () => {
    const places = ENVIRONMENTS.flatMap(({ name, folders }) =>
      folders.filter(({ layers }) => "detectors" in layers).map(() => name),
    );
    expect(new Set(places)).toEqual(new Set(["org"]));
  });
});
