import { schemaType } from "../../../rehearsal/providers/schema-type";
import { wireBytes } from "../../../rehearsal/providers/wire-bytes";

const attribute = (name: string, type: unknown): Buffer =>
  wireBytes(2, Buffer.concat([wireBytes(1, name), wireBytes(2, JSON.stringify(type))]));
const nested = (name: string, nesting: number, ...block: Buffer[]): Buffer =>
  wireBytes(
    3,
    Buffer.concat([wireBytes(1, name), wireBytes(2, Buffer.concat(block)), Buffer.from([0x18, nesting])]),
  );
const schema = (...block: Buffer[]): Buffer => wireBytes(2, Buffer.concat(block));

describe("schemaType", () => {
  it("makes one object type of attributes and nested blocks", () => {
    const inner = attribute("port", "number");
    const blocks = [
      nested("one", 1, inner),
      nested("list", 2, inner),
      nested("set", 3, inner),
      nested("map", 4, inner),
    ];
    const port = ["object", { port: "number" }];
    expect(schemaType(schema(attribute("tags", ["map", "string"]), ...blocks))).toEqual([
      "object",
      { tags: ["map", "string"], one: port, list: ["list", port], set: ["set", port], map: ["map", port] },
    ]);
  });

  it("takes a schema without a block for an empty object", () => {
    expect(schemaType(Buffer.alloc(0))).toEqual(["object", {}]);
  });

  it("refuses a nesting that protocol 5 does not have", () => {
    expect(() => schemaType(schema(nested("one", 9)))).toThrow("nested block has unknown nesting 9");
  });
});
