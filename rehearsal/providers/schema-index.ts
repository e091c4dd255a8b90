import { wireField } from "./wire-field";
import { wireFields } from "./wire-fields";

/** Field numbers of the answer to GetSchema, plugin protocol 5, that hold one entry per type. */
const RESOURCES = 2;
const DATA_SOURCES = 3;
const EPHEMERAL_RESOURCES = 8;
const MAP_KEY = 1;
const MAP_VALUE = 2;

interface TypeEntry {
  readonly type: string;
  readonly section: number;
  readonly whole: Buffer;
}

/**
 * Answer of a provider to GetSchema, indexed by type. The AWS provider's has 5 MB over some two thousand types; Terraform
 * decodes all of it in every command, which costs it more than everything else it does for a small stack.
 * @throws Error if the bytes are no protobuf message.
 */
export class SchemaIndex {
  private readonly entries: TypeEntry[] = [];
  private readonly rest: Buffer[] = [];

  constructor(private readonly answer: Buffer) {
    for (const { number, bytes, whole } of wireFields(answer)) {
      const perType = number === RESOURCES || number === DATA_SOURCES || number === EPHEMERAL_RESOURCES;
      const type = perType ? (wireField(bytes, MAP_KEY)?.toString() ?? "") : "";
      if (perType) this.entries.push({ type, section: number, whole });
      else this.rest.push(whole);
    }
  }

  /**
   * The same answer with only these resource, data-source and ephemeral types; everything else (the provider's own
   * schema, functions, capabilities) stays. Types that the provider does not have are ignored: naming them is Terraform's
   * job. An empty set leaves the answer whole.
   */
  public cut(types: ReadonlySet<string>): Buffer {
    if (types.size === 0) return this.answer;
    const kept = this.entries.filter(({ type }) => types.has(type));
    return Buffer.concat([...this.rest, ...kept.map(({ whole }) => whole)]);
  }

  /** Schema message of a managed resource type, or undefined where the provider has no such type. */
  public resourceSchema(type: string): Buffer | undefined {
    const entry = this.entries.find((other) => other.section === RESOURCES && other.type === type);
    const content = entry && wireField(entry.whole, RESOURCES);
    return content && wireField(content, MAP_VALUE);
  }
}
