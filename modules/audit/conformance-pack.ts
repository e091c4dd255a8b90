import { ConfigOrganizationConformancePack } from "@cdktf/provider-aws/lib/config-organization-conformance-pack";
import { Construct } from "constructs";
import { PropsError } from "../core/errors";
import { requireDistinct, requirePattern } from "../core/checks";
import { resourceName } from "../core/names";
import { PCI_RULES, type PciRule } from "./pci-rules";

/** Longest template that AWS Config takes without a bucket, in bytes. */
const MAX_TEMPLATE_BYTES = 51_200;
/** Most rules of one pack. */
const MAX_RULES = 130;

export interface ConformancePackProps {
  readonly environment: string;
  /** Whether resources that belong to no region are recorded here, so that their rules can look at them. */
  readonly globalTypes: boolean;
  /** Accounts of the organization without a recorder, by id: AWS Config fails the whole pack for one of them. */
  readonly excludedAccountIds: readonly string[];
  /** Rules by the identifier of AWS Config's managed rule. @default PCI_RULES */
  readonly rules?: Readonly<Record<string, PciRule>>;
}

/**
 * Rules by which AWS Config measures every account of the organization against PCI DSS in one region, from the account
 * that administers it. Every account that is not excluded must have its recorder before.
 * @throws PropsError if an excluded account is no account id or stands twice, or the rules are more than AWS takes in
 * one pack.
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConformancePack.html
 */
export class ConformancePack extends Construct {
  public constructor(scope: Construct, id: string, props: ConformancePackProps) {
    super(scope, id);
    const { environment, globalTypes, excludedAccountIds, rules = PCI_RULES } = props;
    requireDistinct(this, "excludedAccountIds", excludedAccountIds, 0);
    for (const account of excludedAccountIds)
      requirePattern(this, "excludedAccountIds", account, /^\d{12}$/, "account ids of 12 digits");
    const here = Object.entries(rules).filter(([, { global = false }]) => globalTypes || !global);
    const templateBody = JSON.stringify({ Resources: Object.fromEntries(here.map(configRule)) });
    if (here.length < 1 || here.length > MAX_RULES)
      throw new PropsError(this, "rules", `1 to ${MAX_RULES} rules for a region`, here.length);
    if (Buffer.byteLength(templateBody) > MAX_TEMPLATE_BYTES)
      throw new PropsError(
        this,
        "rules",
        `a template of at most ${MAX_TEMPLATE_BYTES} bytes`,
        Buffer.byteLength(templateBody),
      );

    new ConfigOrganizationConformancePack(this, "Resource", {
      name: resourceName(environment, "pci-dss"),
      templateBody,
      ...(excludedAccountIds.length > 0 && { excludedAccounts: [...excludedAccountIds] }),
    });
  }
}

/** A rule as a resource of the pack's template, whose names are letters and digits. */
function configRule([identifier, { requirement, parameters }]: [string, PciRule]): [string, object] {
  const name = identifier.toLowerCase().replaceAll("_", "-");
  return [
    identifier.replaceAll("_", ""),
    {
      Type: "AWS::Config::ConfigRule",
      Properties: {
        ConfigRuleName: name,
        Description: `PCI DSS ${requirement}`,
        Source: { Owner: "AWS", SourceIdentifier: identifier },
        ...(parameters && { InputParameters: parameters }),
      },
    },
  ];
}
