import {
  fieldOf,
  partition,
  patternOf,
  rangesAt,
  textsAt,
} from "../../../../terraform/graph/events/event-pattern";
import { graphOf } from "../../../fixtures/graph-of";

const patternIn = (event_pattern: unknown) =>
  patternOf(
    graphOf({
      "prod-payments-sa-east-1-x": { resource: { aws_cloudwatch_event_rule: { r: { event_pattern } } } },
    }).of("aws_cloudwatch_event_rule")[0]!.body,
  );

describe("event patterns", () => {
  it("are read from text, and are nothing where that is no object", () => {
    expect(patternIn('{"source":["a"]}')).toEqual({ source: ["a"] });
    for (const text of ["[1]", "{", "${aws_x.y.z}", 7, undefined]) expect(patternIn(text)).toBeUndefined();
  });

  it("have fields below others", () => {
    const pattern = { detail: { type: ["a", "b"], mixed: ["a", { prefix: "b" }], one: "c" } };
    expect(fieldOf(pattern, "detail.type")).toEqual(["a", "b"]);
    expect(textsAt(pattern, "detail.type")).toEqual(["a", "b"]);
    expect(textsAt(pattern, "detail.one")).toEqual(["c"]);
    expect(textsAt(pattern, "detail.mixed")).toBeUndefined();
    expect(textsAt(pattern, "detail.none")).toBeUndefined();
    expect(fieldOf(undefined, "detail")).toBeUndefined();
  });

  it.each([
    [[7], [{ from: 7, to: 7 }]],
    [
      [{ numeric: [">=", 3, "<", 5] }, 1],
      [
        { from: 1, to: 1 },
        { from: 3, to: 4 },
      ],
    ],
    [[{ numeric: [">", 2.5, "<=", 4.5] }], [{ from: 3, to: 4 }]],
    [[{ numeric: [">", 2, "<=", 4] }], [{ from: 3, to: 4 }]],
    [[{ numeric: [">=", 2.5, "<", 4.5] }], [{ from: 3, to: 4 }]],
    [[{ numeric: ["=", 9] }], [{ from: 9, to: 9 }]],
    [[{ numeric: [">", 2] }], undefined],
    [[{ numeric: ["!=", 2] }], undefined],
    [[{ numeric: [">=", "2", "<", 3] }], undefined],
    [[{ prefix: "a" }], undefined],
    [["7"], undefined],
  ])("limit numbers by %p to %p", (values, ranges) => {
    expect(rangesAt({ detail: { shard: values } }, "detail.shard")).toEqual(ranges);
  });

  it("limit no number in a field that is not there", () => {
    expect(rangesAt({}, "detail.shard")).toBeUndefined();
  });
});

describe("partition", () => {
  it.each([
    [
      [
        [0, 4],
        [5, 9],
      ],
      true,
    ],
    [
      [
        [5, 9],
        [0, 4],
      ],
      true,
    ],
    [
      [
        [0, 4],
        [6, 9],
      ],
      false,
    ],
    [
      [
        [0, 5],
        [5, 9],
      ],
      false,
    ],
    [
      [
        [0, 4],
        [5, 8],
      ],
      false,
    ],
    [
      [
        [1, 4],
        [5, 9],
      ],
      false,
    ],
    [
      [
        [0, 4],
        [5, 10],
      ],
      false,
    ],
    [
      [
        [0, 9],
        [10, 9],
      ],
      false,
    ],
    [[], false],
  ])("of 0 to 9 by %p: %p", (ranges, whole) => {
    expect(
      partition(
        ranges.map(([from, to]) => ({ from: from!, to: to! })),
        0,
        9,
      ),
    ).toBe(whole);
  });
});
