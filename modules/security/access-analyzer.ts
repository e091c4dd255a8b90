import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";
import { EventAlarm } from "../audit/event-alarm";
import type { AlarmChoice } from "../audit/metric-alarm";
import { requireNone } from "../core/checks";
import { resourceName } from "../core/names";
import { integerProblems, type FieldProblem } from "../core/problems";

/** How long nobody used a role, password or permission before it is a finding; or why nobody looks. Costs per role. */
export type UnusedAccess = { readonly afterDays: number } | { readonly notWatched: string };

/** The longest that AWS waits before access counts as unused. */
const MAX_UNUSED_DAYS = 365;

export interface AccessAnalyzerProps {
  readonly environment: string;
  /** What else than the account itself is analyzed, by its delegated administrator. */
  readonly organization: { readonly unusedAccess: UnusedAccess } | "not-from-here";
  readonly alarms: AlarmChoice;
}

/** What is wrong with what an analyzer looks for: days that AWS does not count. */
export function accessAnalyzerProblems(organization: AccessAnalyzerProps["organization"]): FieldProblem[] {
  if (organization === "not-from-here" || !("afterDays" in organization.unusedAccess)) return [];
  return integerProblems(
    "organization.unusedAccess.afterDays",
    organization.unusedAccess.afterDays,
    1,
    MAX_UNUSED_DAYS,
  );
}

/**
 * Finds what somebody outside of the account can reach, and in the delegated administrator's account what somebody
 * outside of the organization can reach in any account. Nothing is archived: each finding stays until a person has
 * judged it, and each new one raises an alarm.
 * @throws PropsError if `afterDays` is not from 1 to 365.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
 */
export class AccessAnalyzer extends Construct {
  public constructor(scope: Construct, id: string, props: AccessAnalyzerProps) {
    super(scope, id);
    const { environment, organization, alarms } = props;
    const unusedAccess = organization === "not-from-here" ? undefined : organization.unusedAccess;
    requireNone(this, accessAnalyzerProblems(organization));

    new AccessanalyzerAnalyzer(this, "Resource", {
      analyzerName: resourceName(environment, "account"),
      type: "ACCOUNT",
    });
    if (organization !== "not-from-here")
      new AccessanalyzerAnalyzer(this, "Organization", {
        analyzerName: resourceName(environment, "organization"),
        type: "ORGANIZATION",
      });
    if (unusedAccess !== undefined && "afterDays" in unusedAccess)
      new AccessanalyzerAnalyzer(this, "Unused", {
        analyzerName: resourceName(environment, "unused-access"),
        type: "ORGANIZATION_UNUSED_ACCESS",
        configuration: { unusedAccess: { unusedAccessAge: unusedAccess.afterDays } },
      });
    if ("topicArn" in alarms)
      new EventAlarm(this, "Findings", {
        environment,
        name: "access-findings",
        description:
          "IAM Access Analyzer found a resource that somebody outside can reach; judge it, then archive the finding or close the access",
        pattern: {
          source: ["aws.access-analyzer"],
          "detail-type": ["Access Analyzer Finding"],
          detail: { status: ["ACTIVE"] },
        },
        topicArn: alarms.topicArn,
      });
  }
}
