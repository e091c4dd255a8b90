import { textOf } from "../../../terraform/graph/json";
import { readPolicy } from "../../../terraform/graph/access/read-policy";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** What nobody in an account may do, with an action that stands for each. */
const DENIED: Readonly<Record<string, readonly string[]>> = {
  "stopping the trail": ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"],
  "stopping the recorder": ["config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder"],
  "stopping GuardDuty": ["guardduty:DeleteDetector"],
  "leaving the organization": ["organizations:LeaveOrganization"],
  "opening buckets to everybody": ["s3:PutAccountPublicAccessBlock"],
};

export const guardRailsAreAttached: Rule = {
  id: "R4-ORG-01",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R7", "R8"],
  pci: ["7.3.3", "10.3.2", "6.5.3"],
  title: "Guard rails of the organization deny what would end its audit, wherever they are attached",
  why: "a policy of the organization is the only one that an account's own administrator cannot change",
  source: ["https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html"],
  reach: "resources",
  check: ({ graph }) => {
    const targets = targetsOf(graph);
    const organizations = graph.of("aws_organizations_organization");
    return {
      judgements: [
        ...[...targets].map(([target, attached]) => judge(target, attached)),
        ...organizations.map((organization) => judgeOrganization(organization, targets.size)),
      ],
      nothing: "the organization is not among these stacks",
    };
  },
};

interface Attached {
  readonly attachment: Resource;
  /** Absent where the attachment leads to no policy of these stacks. */
  readonly policy?: Resource;
}

function targetsOf(graph: PlatformGraph): ReadonlyMap<string, readonly Attached[]> {
  const targets = new Map<string, Attached[]>();
  for (const attachment of graph.of("aws_organizations_policy_attachment")) {
    const { body } = attachment;
    const [policy] = body.targets("policy_id").filter(({ type }) => type === "aws_organizations_policy");
    if ((policy?.body.text("type") ?? "SERVICE_CONTROL_POLICY") !== "SERVICE_CONTROL_POLICY") continue;
    const target = body.text("target_id") ?? textOf(body.raw("target_id")[0] ?? attachment.id);
    const attached = targets.get(target) ?? [];
    targets.set(target, attached);
    attached.push({ attachment, ...(policy !== undefined && { policy }) });
  }
  return targets;
}

function judge(target: string, attached: readonly Attached[]): Judgement {
  const about = attached[0]!.attachment;
  const denies = attached.flatMap(({ policy }) =>
    ((policy && readPolicy(policy.body, "content"))?.statements ?? []).filter(
      ({ effect }) => effect === "Deny",
    ),
  );
  const evidence: Evidence[] = attached.map(({ attachment }) => evidenceOf(attachment.body, "policy_id"));
  for (const [what, actions] of Object.entries(DENIED))
    for (const action of actions) {
      const found = denies.find((statement) => denied(statement, action));
      if (found === undefined)
        return failed(about, `nothing keeps ${target} from ${what} (${action})`, evidence);
      evidence.push(found.evidence);
    }
  return passed(about, `${target} is kept from ${Object.keys(DENIED).join(", ")}`, evidence);
}

/** Conditions except roles of the platform; one that holds for named principals only keeps nobody else from it. */
function denied({ actions, allActionsBut, conditions, resources }: Statement, action: string): boolean {
  if (allActionsBut || !actions.some((pattern) => matchesAction(pattern, action))) return false;
  if (!resources.some(({ text }) => text === "*")) return false;
  return conditions.every(({ operator, key }) => key === "aws:principalarn" && /not/i.test(operator));
}

function judgeOrganization(organization: Resource, attachments: number): Judgement {
  const { body } = organization;
  const evidence = [evidenceOf(body, "enabled_policy_types"), evidenceOf(body, "feature_set")];
  if (!body.texts("enabled_policy_types").includes("SERVICE_CONTROL_POLICY"))
    return failed(organization, "enabled_policy_types must hold SERVICE_CONTROL_POLICY", evidence);
  if (attachments === 0) return failed(organization, "no guard rail is attached anywhere", evidence);
  return passed(organization, `guard rails are attached to ${attachments} parts of it`, evidence);
}
