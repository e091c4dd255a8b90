/** A stack as checkov reads it. */
export interface CheckedDocument {
  readonly stack: string;
  readonly text: string;
  /** Address of the resource whose block begins on a line; checkov names resources without their type. */
  readonly addresses: ReadonlyMap<number, string>;
  readonly resources: number;
}

type Blocks = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An expression that is one argument of a resource, and nothing else. */
const REFERENCE = /^\$\{(\w+)\.(\w+)\.(\w+)\}$/;
/** `      "name": {` at the depth of a resource's name. */
const BLOCK = /^ {6}"(.+)": \{/;
/** `    "type": {` at the depth of a resource's type. */
const TYPE = /^ {4}"(.+)": \{$/;

/**
 * What checkov's reader of Terraform JSON can take of a stack: resources, data sources and providers. It fails on
 * `terraform` blocks, and takes a policy for no policy where an expression in it contains double quotes.
 */
export function checkedDocument(stack: string, json: object): CheckedDocument {
  const { resource = {}, data = {}, provider = {} } = json as Record<string, Blocks | undefined>;
  const { terraform_remote_state: _states, ...sources } = data;
  const content = { resource, data: sources, provider };
  const shown = (key: string, value: unknown): unknown =>
    key === "//" ? undefined : typeof value === "string" ? quoted(followed(value, resource)) : value;
  const text = JSON.stringify(content, shown, 2);
  const addresses = new Map<number, string>();
  let section = "";
  let type = "";
  for (const [index, line] of text.split("\n").entries()) {
    section = /^ {2}"(\w+)": \{/.exec(line)?.[1] ?? section;
    type = TYPE.exec(line)?.[1] ?? type;
    const name = BLOCK.exec(line)?.[1];
    if (name !== undefined && section !== "provider")
      addresses.set(index + 1, `${section === "data" ? "data." : ""}${type}.${name}`);
  }
  const resources = Object.values(resource).reduce((count, named) => count + Object.keys(named).length, 0);
  return { stack, text, addresses, resources };
}

/**
 * The expression at the end of a chain of references: `${aws_s3_bucket_policy.archive.bucket}` is what that policy's
 * argument `bucket` says. Resources refer to what must be there first; checkov connects those that name each other.
 */
function followed(value: string, resources: Blocks): string {
  const [, type = "", name = "", argument = ""] = REFERENCE.exec(value) ?? [];
  const target = resources[type]?.[name] as Readonly<Record<string, unknown>> | undefined;
  const next = target?.[argument];
  return typeof next === "string" && REFERENCE.test(next) ? followed(next, resources) : value;
}

/** Text with single quotes inside `${…}`, so that a policy around them stays JSON. */
function quoted(value: string): string {
  return value.replace(/\$\{[^}]*\}/g, (expression) => expression.replaceAll('"', "'"));
}
