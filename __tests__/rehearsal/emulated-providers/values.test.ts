import { packValue } from "../../../rehearsal/emulated-providers/pack-value";
import { unpackValue } from "../../../rehearsal/emulated-providers/unpack-value";
import { same, stringAt, UNKNOWN, valuesAt, type Value } from "../../../rehearsal/emulated-providers/value";

describe("values in MessagePack", () => {
  it.each<[string, Value]>([
    ["nothing", null],
    ["truth", [true, false]],
    ["small and large numbers", [0, 127, -1, -33, 65_536, 4_294_967_296, -2_147_483_649, 1.5]],
    ["text of every length", ["", "a".repeat(40), "ñ".repeat(300), "x".repeat(70_000)]],
    ["what is not known yet", { id: UNKNOWN, name: "a" }],
    ["objects in lists", [{ a: [{ b: "c" }] }, {}]],
  ])("keeps %s", (_name, value) => {
    expect(unpackValue(packValue(value))).toEqual(value);
  });

  it("reads the short forms that Terraform writes", () => {
    const bytes = Buffer.from([
      0x82, 0xa1, 0x61, 0x05, 0xa1, 0x62, 0x93, 0xff, 0xcd, 0x01, 0x00, 0xd4, 0x00, 0x00,
    ]);
    expect(unpackValue(bytes)).toEqual({ a: 5, b: [-1, 256, UNKNOWN] });
  });

  it("says where a value is cut off", () => {
    expect(() => unpackValue(Buffer.from([0xa5, 0x61]))).toThrow("MessagePack value ends at byte 2");
  });
});

describe("paths into values", () => {
  const value = { environment: [{ id: "env-1" }], principals: ["a", "b"] };

  it("lead to one value or to every element", () => {
    expect(stringAt(value, "environment.0.id")).toBe("env-1");
    expect(valuesAt(value, ["principals", "*"])).toEqual(["a", "b"]);
    expect(valuesAt(value, ["network", "0", "id"])).toEqual([]);
  });

  it("find values the same that hold the same", () => {
    expect(same(value, { ...value, more: null })).toBe(true);
    expect(same(value, { ...value, principals: ["b", "a"] })).toBe(false);
  });
});
