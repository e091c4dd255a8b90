import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { keyUseOf, type KeyUse } from "../../../terraform/graph/access/key-use";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

interface ServiceUse {
  readonly service: (resource: Resource) => string;
  readonly action: string;
  /** What the service tells the key of the request. */
  readonly context: (resource: Resource) => ReadonlyMap<string, string | undefined>;
}

/** What is not known before apply is left open. */
function known(
  entries: readonly (readonly [string, string | undefined])[],
): ReadonlyMap<string, string | undefined> {
  return new Map(entries.filter(([, value]) => value !== undefined));
}

const arnOf = (resource: Resource): string | undefined => resource.body.graph.arnOf(resource);

/** Types that a service encrypts in its own name: the policy of the key must admit the service. */
const SERVICE_USES: Readonly<Record<string, ServiceUse>> = {
  aws_cloudwatch_log_group: {
    service: ({ region = "" }) => `logs.${region}.amazonaws.com`,
    action: "kms:GenerateDataKey",
    context: (group) => known([["kms:encryptioncontext:aws:logs:arn", arnOf(group)]]),
  },
  aws_cloudtrail: {
    service: () => "cloudtrail.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: (trail) =>
      known([
        ["kms:encryptioncontext:aws:cloudtrail:arn", arnOf(trail)],
        ["aws:sourcearn", arnOf(trail)],
        ["aws:sourceaccount", trail.account],
      ]),
  },
  aws_cloudwatch_event_bus: {
    service: () => "events.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: (bus) =>
      known([
        ["kms:encryptioncontext:aws:events:event-bus:arn", arnOf(bus)],
        ["aws:sourcearn", arnOf(bus)],
        ["aws:sourceaccount", bus.account],
      ]),
  },
  aws_guardduty_publishing_destination: {
    service: () => "guardduty.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: ({ account }) => known([["aws:sourceaccount", account]]),
  },
};

export const keysAdmitTheirServices: Rule = {
  id: "R4-KMS-04",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R7"],
  pci: ["3.6.1", "10.7.2"],
  title:
    "The key of a log group, trail, bus or export admits the service that encrypts it, for that resource",
  why: "the policy of a key stands in another stack, and sometimes in another account, than what it encrypts",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-key-policy.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = keyUseOf(graph).uses.flatMap((use) => {
      const how = SERVICE_USES[use.resource.type];
      return how === undefined ? [] : [judge(use, how, access)];
    });
    return { judgements, nothing: "no service encrypts anything in its own name" };
  },
};

function judge({ resource, key, because }: KeyUse, how: ServiceUse, access: Access): Judgement {
  const service = how.service(resource);
  const evidence = [...because, { resource: key, path: "policy" }];
  const policies = access.policiesOn(key);
  const hidden = policies.find(({ known }) => !known);
  if (hidden !== undefined)
    return undecided(resource, "the policy of its key is known only after apply", [
      ...because,
      hidden.evidence,
    ]);
  const admitted = access.admits(key, { kind: "service", service }, how.action, how.context(resource));
  if (admitted.verdict !== "allowed")
    return failed(resource, `the policy of its key does not admit ${service} for it`, [
      ...evidence,
      ...admitted.because,
    ]);
  return passed(resource, `the policy of its key admits ${service}`, [...because, ...admitted.because]);
}
