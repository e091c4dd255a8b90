import {
  contains,
  EVERYWHERE,
  overlap,
  PRIVATE,
  PUBLIC,
  rangeOf,
  sizeOf,
  within,
  without,
} from "../../../../terraform/graph/network/ranges";

const range = (cidr: string) => rangeOf(cidr)!;

describe("rangeOf", () => {
  it.each([
    ["0.0.0.0/0", 0, 2 ** 32 - 1],
    ["10.0.0.0/8", 10 * 2 ** 24, 11 * 2 ** 24 - 1],
    ["10.1.2.3", 167_838_211, 167_838_211],
    ["10.1.2.3/32", 167_838_211, 167_838_211],
    ["10.1.2.3/31", 167_838_210, 167_838_211],
    ["255.255.255.255/24", 2 ** 32 - 256, 2 ** 32 - 1],
    ["0.0.0.0/1", 0, 2 ** 31 - 1],
  ])("reads %s", (cidr, from, to) => {
    expect(rangeOf(cidr)).toEqual({ from, to });
  });

  it.each(["", "10.0.0.0/33", "10.0.0.256", "256.0.0.0/8", "10.0.0", "x10.0.0.0/8", "10.0.0.0/8x", "::/0"])(
    "says of %p that it is none",
    (text) => {
      expect(rangeOf(text)).toBeUndefined();
    },
  );
});

describe("ranges", () => {
  const net = { from: 10, to: 20 };

  it.each([
    [{ from: 0, to: 9 }, false, false],
    [{ from: 0, to: 10 }, true, false],
    [{ from: 10, to: 20 }, true, true],
    [{ from: 11, to: 19 }, true, true],
    [{ from: 9, to: 20 }, true, false],
    [{ from: 10, to: 21 }, true, false],
    [{ from: 20, to: 25 }, true, false],
    [{ from: 21, to: 25 }, false, false],
  ])("overlap and contain %p", (other, meets, inside) => {
    expect([overlap(net, other), overlap(other, net), contains(net, other)]).toEqual([meets, meets, inside]);
  });

  it.each([
    [{ from: 0, to: 9 }, [], [net]],
    [{ from: 0, to: 10 }, [{ from: 10, to: 10 }], [{ from: 11, to: 20 }]],
    [
      { from: 12, to: 14 },
      [{ from: 12, to: 14 }],
      [
        { from: 10, to: 11 },
        { from: 15, to: 20 },
      ],
    ],
    [{ from: 20, to: 30 }, [{ from: 20, to: 20 }], [{ from: 10, to: 19 }]],
    [{ from: 5, to: 30 }, [net], []],
  ])("have in common with %p, and keep", (other, common, rest) => {
    expect(within([net], other)).toEqual(common);
    expect(without([net], other)).toEqual(rest);
  });

  it("count both ends", () => {
    expect([sizeOf(net), sizeOf(EVERYWHERE)]).toEqual([11, 2 ** 32]);
  });

  it("part all addresses into those of the internet and those that nobody routes there", () => {
    const all = [...PRIVATE, ...PUBLIC].toSorted((a, b) => a.from - b.from);
    expect(all.reduce((sum, each) => sum + sizeOf(each), 0)).toBe(2 ** 32);
    all.slice(1).forEach((each, at) => expect(each.from).toBe(all[at]!.to + 1));
    expect(PUBLIC.some((each) => contains(each, range("8.8.8.8")))).toBe(true);
    expect(PUBLIC.some((each) => overlap(each, range("10.0.0.0/8")))).toBe(false);
  });
});
