import { SchemaIndex } from "../../../rehearsal/providers/schema-index";
import { wireBytes } from "../../../rehearsal/providers/wire-bytes";

const PROVIDER = wireBytes(1, "provider schema");
const CAPABILITIES = wireBytes(6, "capabilities");
const entry = (section: number, type: string): Buffer =>
  wireBytes(section, Buffer.concat([wireBytes(1, type), wireBytes(2, `schema of ${type} in ${section}`)]));
const ANSWER = Buffer.concat([
  PROVIDER,
  entry(2, "aws_vpc"),
  entry(2, "aws_subnet"),
  entry(3, "aws_vpc"),
  entry(3, "aws_region"),
  CAPABILITIES,
  entry(8, "aws_kms_secrets"),
]);

describe("SchemaIndex", () => {
  const index = new SchemaIndex(ANSWER);

  it("keeps the resources, data sources and ephemeral resources of the given types, and everything without a type", () => {
    const parts = [
      PROVIDER,
      CAPABILITIES,
      entry(2, "aws_vpc"),
      entry(3, "aws_vpc"),
      entry(8, "aws_kms_secrets"),
    ];
    expect(index.cut(new Set(["aws_vpc", "aws_kms_secrets"]))).toEqual(Buffer.concat(parts));
  });

  it("leaves the answer whole for an empty set", () => {
    expect(index.cut(new Set())).toBe(ANSWER);
  });

  it("ignores types that the provider does not have", () => {
    expect(index.cut(new Set(["aws_unheard_of"]))).toEqual(Buffer.concat([PROVIDER, CAPABILITIES]));
  });

  it("finds the schema of a managed resource", () => {
    expect(index.resourceSchema("aws_vpc")?.toString()).toBe("schema of aws_vpc in 2");
    expect(index.resourceSchema("aws_region")).toBeUndefined();
  });
});
