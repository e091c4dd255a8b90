import type { LayerSettings } from "../../../stacks/catalog";
import { auditEnvironment, MANAGEMENT_LAYERS, SECURITY_LAYERS } from "../../fixtures/audit";
import { problemsOf } from "../../fixtures/problems";

const POSTURE: LayerSettings["posture"] = {
  managementAccount: "network",
  linkedRegions: ["us-east-1"],
  standards: ["pci-dss"],
  targets: { platform: "ou-a1b2-c3d4e5f6" },
  alarms: { noAlarms: "a test" },
};
const security = (layers: Partial<LayerSettings>) =>
  problemsOf(auditEnvironment({ "payments/sa-east-1": { ...SECURITY_LAYERS, ...layers } })).map((line) =>
    line.replace("folders[payments/sa-east-1].layers.", ""),
  );

describe("settings of detectors, detection, delegation, posture and conformance", () => {
  it("may be right", () => expect(security({ posture: POSTURE })).toEqual([]));

  it("name features and a frequency that GuardDuty knows", () => {
    const features = ["DNS_LOGS" as never];
    const known =
      "S3_DATA_EVENTS, RDS_LOGIN_EVENTS, LAMBDA_NETWORK_LOGS, EBS_MALWARE_PROTECTION, RUNTIME_MONITORING";
    expect(
      security({
        detectors: { findingFrequency: "DAILY" as never, features },
        detection: { ...SECURITY_LAYERS.detection!, features },
      }),
    ).toEqual([
      'detectors.findingFrequency: must be one of FIFTEEN_MINUTES, ONE_HOUR, SIX_HOURS, got "DAILY"',
      `detectors.features: must be one of ${known}, got "DNS_LOGS"`,
      `detection.features: must be one of ${known}, got "DNS_LOGS"`,
    ]);
  });

  it("make another account of the environment the administrator", () => {
    const delegation = { administrator: "network" };
    const environment = auditEnvironment({ "network/sa-east-1": { ...MANAGEMENT_LAYERS, delegation } });
    expect(problemsOf(environment)).toEqual([
      'folders[network/sa-east-1].layers.delegation.administrator: must be one of payments, backup, got "network"',
    ]);
  });

  it("link regions in which the account has Security Hub", () =>
    expect(security({ posture: { ...POSTURE, linkedRegions: ["eu-west-1"], standards: [] } })).toEqual([
      "posture.standards: must be a list of at least 1 different values, got []",
      'posture.linkedRegions: must be one of us-east-1, got "eu-west-1"',
    ]));

  it("leave nobody out of the rules who has a recorder", () =>
    expect(
      security({
        conformance: { ...SECURITY_LAYERS.conformance!, excludedAccountIds: ["111111111111", "x"] },
      }),
    ).toEqual([
      'conformance.excludedAccountIds: must be account ids of 12 digits, got "x"',
      'conformance.excludedAccountIds: must be accounts without a recorder, got "111111111111"',
    ]));
});
