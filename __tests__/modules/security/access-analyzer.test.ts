import { Testing } from "cdktf";
import { AccessAnalyzer, type AccessAnalyzerProps } from "../../../modules/security/access-analyzer";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<AccessAnalyzerProps> = {}): string =>
  Testing.synthScope((stack) => {
    new AccessAnalyzer(stack, "Analyzer", {
      environment: "prod",
      organization: "not-from-here",
      alarms: { topicArn: "arn:aws:sns:sa-east-1:222222222222:klap-prod-alarms" },
      ...props,
    });
  });

const typesIn = (json: string): unknown[] =>
  Object.values(resourcesOf(json, "aws_accessanalyzer_analyzer"))
    .map(({ type }) => type)
    .sort();

describe("AccessAnalyzer", () => {
  it("finds what somebody outside of the account can reach", () => {
    expect(typesIn(synth())).toEqual(["ACCOUNT"]);
  });

  it("finds what somebody outside of the organization can reach, from its administrator's account", () => {
    const organization = { unusedAccess: { notWatched: "it costs for each role" } };
    expect(typesIn(synth({ organization }))).toEqual(["ACCOUNT", "ORGANIZATION"]);
  });

  it("finds access that nobody has used for so many days", () => {
    const json = synth({ organization: { unusedAccess: { afterDays: 90 } } });
    expect(typesIn(json)).toEqual(["ACCOUNT", "ORGANIZATION", "ORGANIZATION_UNUSED_ACCESS"]);
    expect(Object.values(resourcesOf(json, "aws_accessanalyzer_analyzer"))).toContainEqual(
      expect.objectContaining({ configuration: { unused_access: { unused_access_age: 90 } } }),
    );
  });

  it("archives nothing by itself", () => {
    expect(resourcesOf(synth(), "aws_accessanalyzer_archive_rule")).toEqual({});
  });

  it("tells the topic of each finding that is open", () => {
    const [rule] = Object.values(resourcesOf(synth(), "aws_cloudwatch_event_rule"));
    expect(JSON.parse(rule!.event_pattern as string)).toEqual({
      source: ["aws.access-analyzer"],
      "detail-type": ["Access Analyzer Finding"],
      detail: { status: ["ACTIVE"] },
    });
  });

  it("tells nobody where a reason says why", () => {
    const json = synth({ alarms: { noAlarms: "findings are read from Security Hub" } });
    expect(resourcesOf(json, "aws_cloudwatch_event_rule")).toEqual({});
  });

  it.each([0, 366, 1.5])("rejects access unused for %p days", (afterDays) => {
    expect(() => synth({ organization: { unusedAccess: { afterDays } } })).toThrow(
      `stack/Analyzer: organization.unusedAccess.afterDays must be a whole number from 1 to 365, got ${afterDays}`,
    );
  });
});
