import type { StackJson } from "../localize";

export type ReferenceKind = "id" | "arn" | "principal" | "bucket" | "zone";

/** One place in a stack where a resource names something that must exist. */
export interface Reference {
  readonly stack: string;
  /** Resource that holds the reference: `aws_subnet.network_data_sae1_az1`. */
  readonly address: string;
  /** Keys from the resource's block to the value. */
  readonly path: readonly (string | number)[];
  readonly kind: ReferenceKind;
  /** What stands there, as synthesized. */
  readonly value: string;
}

/** Arguments that are about a resource itself or about Terraform, and refer to nothing. */
const SKIPPED = new Set([
  "//",
  "lifecycle",
  "depends_on",
  "provider",
  "tags",
  "tags_all",
  "timeouts",
  "name",
  "description",
]);

const EXPRESSION = /^\$\{(?:data\.)?[a-z0-9_]+\.[^{}]+\}$/;
const ARN = /^arn:aws:/;

/** Every reference of a stack to an id, ARN, principal, bucket or zone, in the order of the file. */
export function findReferences(stack: string, json: StackJson): Reference[] {
  return Object.entries(json.resource ?? {}).flatMap(([type, blocks]) =>
    Object.entries(blocks).flatMap(([name, block]) =>
      leaves(block, []).flatMap(([path, value]): Reference[] =>
        kindsOf(type, path, value).map((kind) => ({ stack, address: `${type}.${name}`, path, kind, value })),
      ),
    ),
  );
}

function leaves(
  value: unknown,
  path: readonly (string | number)[],
): [readonly (string | number)[], string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    SKIPPED.has(key) ? [] : leaves(item, [...path, key]),
  );
}

function kindsOf(type: string, path: readonly (string | number)[], value: string): ReferenceKind[] {
  const argument = String(path.findLast((key) => typeof key === "string"));
  if (argument.startsWith("availability_zone")) return ["zone"];
  if (argument.includes("policy") && value.startsWith("{")) return namesPrincipal(value) ? ["principal"] : [];
  // A bucket's own name refers to nothing.
  if (argument === "bucket") return type === "aws_s3_bucket" ? [] : ["bucket"];
  if (ARN.test(value)) return value.startsWith("arn:aws:s3:::") ? ["bucket"] : ["arn"];
  if (!EXPRESSION.test(value)) return [];
  if (/\barn\b|_arn|Arn/.test(value)) return ["arn"];
  return /\.id\b|_id\b|Id\b|Ids\[/.test(value) ? ["id"] : [];
}

/** True if a policy document names an account, role or user of AWS. */
function namesPrincipal(policy: string): boolean {
  return /"AWS":\s*\[?\s*"arn:aws:(iam|sts)::\d{12}:/.test(policy);
}
