import { once } from "../once";
import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { matchesPattern } from "./matches-pattern";

/** What no literal pattern names, in place of what AWS invents in an ARN. */
const INVENTED = "\u0000";
/** Types whose ARN ends in what AWS invents; the rest of it is known. */
const INVENTED_ENDS: Readonly<Record<string, string>> = {
  aws_kms_key: "arn:aws:kms:{region}:{account}:key/",
  aws_kms_replica_key: "arn:aws:kms:{region}:{account}:key/",
  aws_vpc_endpoint: "arn:aws:ec2:{region}:{account}:vpc-endpoint/",
};
/** What may follow the ARN of a resource in that of a part of it. */
const PARTS: readonly RegExp[] = [
  /^(arn:[^:]*:s3:::[^/]+)\/.*$/,
  /^(arn:[^:]*:logs:[^:]*:[^:]*:log-group:[^:]+):.*$/,
  /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+):.*$/,
  /^(arn:[^:]*:states:[^:]*:[^:]*:stateMachine:[^:]+):.*$/,
  /^(arn:[^:]*:dynamodb:[^:]*:[^:]*:table\/[^/]+)\/.*$/,
];

/** Finds resources by patterns over their ARNs. */
export interface ArnIndex {
  /** ARN of a resource as far as it is known; what AWS invents in it matches wildcards only. */
  readonly arnOf: (resource: Resource) => string | undefined;
  /** Resources that a pattern covers, also where it covers only parts of them: objects, streams, versions. */
  readonly covered: (pattern: string) => readonly Resource[];
}

export const arnIndexOf: (graph: PlatformGraph) => ArnIndex = once((graph) => {
  const arns = new Map<Resource, string>();
  for (const resource of graph.resources) {
    const arn = graph.arnOf(resource) ?? inventedArn(resource);
    if (arn !== undefined) arns.set(resource, arn);
  }
  const sorted = [...arns].map(([resource, arn]) => ({ resource, arn }));
  sorted.sort((a, b) => (a.arn < b.arn ? -1 : a.arn > b.arn ? 1 : 0));
  const known = new Map<string, readonly Resource[]>();
  const covered = (pattern: string): readonly Resource[] => {
    let found = known.get(pattern);
    if (found === undefined) known.set(pattern, (found = [...new Set(find(sorted, pattern))]));
    return found;
  };
  return { arnOf: (resource) => arns.get(resource), covered };
});

function inventedArn({ type, account, region, body }: Resource): string | undefined {
  const start =
    INVENTED_ENDS[type] ??
    (type === "aws_secretsmanager_secret" && body.text("name") !== undefined
      ? `arn:aws:secretsmanager:{region}:{account}:secret:${body.text("name")}-`
      : undefined);
  if (start === undefined) return undefined;
  const end = type === "aws_secretsmanager_secret" ? INVENTED.repeat(6) : INVENTED;
  return start.replace("{region}", region ?? "").replace("{account}", account ?? "") + end;
}

interface Entry {
  readonly resource: Resource;
  readonly arn: string;
}

/** Only ARNs that begin as the pattern does before its first wildcard are compared. */
function find(sorted: readonly Entry[], pattern: string): readonly Resource[] {
  const forms = [pattern, ...PARTS.flatMap((part) => part.exec(pattern)?.[1] ?? [])];
  return forms.flatMap((form) => {
    const prefix = /^[^*?]*/.exec(form)![0];
    const found: Resource[] = [];
    for (let at = firstAtLeast(sorted, prefix); at < sorted.length; at += 1) {
      const { arn, resource } = sorted[at]!;
      if (!arn.startsWith(prefix)) break;
      if (matchesPattern(form, arn)) found.push(resource);
    }
    return found;
  });
}

function firstAtLeast(sorted: readonly Entry[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.arn < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
