/** A stack as checkov reads it. */
export interface CheckedDocument {
  readonly stack: string;
  readonly text: string;
  /** Address of the resource whose block begins on a line; checkov names resources without their type. */
  readonly addresses: ReadonlyMap<number, string>;
  readonly resources: number;
}

type Blocks = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

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
  const text = JSON.stringify(content, (key, value: unknown) => (key === "//" ? undefined : quoted(value)), 2);
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

/** Text with single quotes inside `${…}`, so that a policy around them stays JSON. */
function quoted(value: unknown): unknown {
  return typeof value === "string"
    ? value.replace(/\$\{[^}]*\}/g, (expression) => expression.replaceAll('"', "'"))
    : value;
}
