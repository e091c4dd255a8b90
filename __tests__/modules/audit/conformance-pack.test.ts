import { Testing } from "cdktf";
import { ConformancePack, type ConformancePackProps } from "../../../modules/audit/conformance-pack";
import { PCI_RULES } from "../../../modules/audit/pci-rules";
import { resourcesOf } from "../../fixtures/resources";

interface Rule {
  readonly Type: string;
  readonly Properties: object;
}

const synth = (props: Partial<ConformancePackProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ConformancePack(stack, "PciDss", {
      environment: "org",
      globalTypes: true,
      excludedAccountIds: [],
      ...props,
    });
  });
const pack = (props: Partial<ConformancePackProps> = {}) =>
  Object.values(resourcesOf(synth(props), "aws_config_organization_conformance_pack"))[0]!;
const rulesOf = (props: Partial<ConformancePackProps> = {}): Record<string, Rule> =>
  JSON.parse(pack(props).template_body as string).Resources;

describe("ConformancePack", () => {
  it("is a template of managed rules that say what they are for", () =>
    expect(
      rulesOf({ rules: { IAM_USER_MFA_ENABLED: { requirement: "8.4.2", parameters: { a: "1" } } } }),
    ).toEqual({
      IAMUSERMFAENABLED: {
        Type: "AWS::Config::ConfigRule",
        Properties: {
          ConfigRuleName: "iam-user-mfa-enabled",
          Description: "PCI DSS 8.4.2",
          Source: { Owner: "AWS", SourceIdentifier: "IAM_USER_MFA_ENABLED" },
          InputParameters: { a: "1" },
        },
      },
    }));

  it("has every rule where everything is recorded, and those of no region nowhere else", () => {
    const globals = Object.values(PCI_RULES).filter(({ global }) => global).length;
    const all = Object.keys(PCI_RULES).length;
    expect(Object.keys(rulesOf())).toHaveLength(all);
    expect(Object.keys(rulesOf({ globalTypes: false }))).toHaveLength(all - globals);
  });

  it("leaves out the accounts that have no recorder", () => {
    expect(pack()).not.toHaveProperty("excluded_accounts");
    expect(pack({ excludedAccountIds: ["999999999999"] }).excluded_accounts).toEqual(["999999999999"]);
  });

  it("rejects what is no account id, and one that stands twice", () => {
    expect(() => synth({ excludedAccountIds: ["sandbox"] })).toThrow(
      'stack/PciDss: excludedAccountIds must be account ids of 12 digits, got "sandbox"',
    );
    expect(() => synth({ excludedAccountIds: ["999999999999", "999999999999"] })).toThrow(
      'stack/PciDss: excludedAccountIds must be a list of at least 0 different values, got ["999999999999","999999999999"]',
    );
  });

  it("rejects more rules, or a longer template, than AWS takes", () => {
    const many = (count: number, parameters?: Record<string, string>) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          `RULE_${n}`,
          { requirement: "1.1", ...(parameters && { parameters }) },
        ]),
      );
    expect(() => synth({ rules: many(131) })).toThrow(
      "stack/PciDss: rules must be 1 to 130 rules for a region, got 131",
    );
    expect(() => synth({ rules: many(100, { value: "x".repeat(500) }) })).toThrow(
      /^stack\/PciDss: rules must be a template of at most 51200 bytes, got \d+$/,
    );
  });
});
