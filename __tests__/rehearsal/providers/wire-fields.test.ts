import { wireBytes } from "../../../rehearsal/providers/wire-bytes";
import { wireFields } from "../../../rehearsal/providers/wire-fields";

const numbers = (message: Buffer): number[] => [...wireFields(message)].map(({ number }) => number);

describe("wireFields", () => {
  it("reads numbers and contents of fields of every kind", () => {
    const varint = Buffer.from([0x08, 0xac, 0x02]);
    const fixed64 = Buffer.from([0x11, 1, 2, 3, 4, 5, 6, 7, 8]);
    const fixed32 = Buffer.from([0x1d, 1, 2, 3, 4]);
    const long = "x".repeat(300);
    const fields = [...wireFields(Buffer.concat([varint, fixed64, fixed32, wireBytes(100, long)]))];
    expect(fields.map(({ number, value }) => [number, value])).toEqual([
      [1, 300],
      [2, 0],
      [3, 0],
      [100, 0],
    ]);
    expect(fields[3]?.bytes.toString()).toBe(long);
  });

  it("gives each field whole, so that the parts make up the message again", () => {
    const message = Buffer.concat([wireBytes(1, "a"), Buffer.from([0x10, 1]), wireBytes(3, "")]);
    expect(Buffer.concat([...wireFields(message)].map(({ whole }) => whole))).toEqual(message);
  });

  it.each([
    ["inside a number", [0x08, 0x80], "protobuf message ends inside a number at byte 2"],
    ["inside a field", [0x0a, 5, 1], "protobuf message ends inside the field at byte 0"],
    ["with a field of unknown kind", [0x0b], "protobuf message has a field of unknown kind 3 at byte 0"],
  ])("refuses a message that ends %s", (_, bytes, message) => {
    expect(() => numbers(Buffer.from(bytes))).toThrow(message);
  });
});
