import type { CtyType } from "../../../rehearsal/providers/cty-type";
import { fillUnknown } from "../../../rehearsal/providers/fill-unknown";

const UNKNOWN = [0xd4, 0, 0];
const REFINED = [0xc7, 2, 12, 0x81, 0x01];
const text = (value: string): number[] => [0xa0 + value.length, ...Buffer.from(value)];
const fill = (bytes: number[], type: CtyType): Buffer =>
  fillUnknown(Buffer.from(bytes), type, (path) => path.join("."));

describe("fillUnknown", () => {
  it("copies what is known byte for byte", () => {
    const float = [0xcb, 0x40, 9, 0x21, 0xfb, 0x54, 0x44, 0x2d, 0x18];
    const known = [
      0x83,
      ...text("a"),
      0xc0,
      ...text("b"),
      ...float,
      ...text("c"),
      0x92,
      ...text("x"),
      0xd9,
      1,
      0x79,
    ];
    expect(fill(known, "dynamic")).toEqual(Buffer.from(known));
  });

  it.each<[CtyType, number[]]>([
    ["number", [0]],
    ["bool", [0xc2]],
    [["list", "string"], [0x90]],
    [["set", "string"], [0x90]],
    [["map", "string"], [0x80]],
    [["tuple", []], [0xc0]],
    ["dynamic", [0xc0]],
  ])("fills an unknown %j", (type, expected) => {
    expect(fill(UNKNOWN, type)).toEqual(Buffer.from(expected));
    expect(fill(REFINED, type)).toEqual(Buffer.from(expected));
  });

  it("invents a string from its path, at any depth", () => {
    const type: CtyType = ["object", { id: "string", rule: ["list", ["object", { arn: "string" }]] }];
    const planned = [
      0x82,
      ...text("id"),
      ...UNKNOWN,
      ...text("rule"),
      0x91,
      0x81,
      ...text("arn"),
      ...UNKNOWN,
    ];
    const filled = [
      0x82,
      ...text("id"),
      ...text("id"),
      ...text("rule"),
      0x91,
      0x81,
      ...text("arn"),
      ...text("rule.0.arn"),
    ];
    expect(fill(planned, type)).toEqual(Buffer.from(filled));
  });

  it("fills an unknown object attribute by attribute", () => {
    const type: CtyType = ["object", { id: "string", size: "number" }];
    expect(fill(UNKNOWN, type)).toEqual(
      Buffer.from([0x82, ...text("id"), ...text("id"), ...text("size"), 0]),
    );
  });

  it("refuses a value that ends too early", () => {
    expect(() => fill([0xa5, 0x61], "string")).toThrow("MessagePack value ends inside the item at byte 0");
    expect(() => fill([0x81, ...text("a")], "dynamic")).toThrow(
      "MessagePack value ends inside the item at byte 3",
    );
  });
});
