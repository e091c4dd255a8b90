import type { RehearsalResult } from "../../../rehearsal/result";
import {
  emulationPage,
  unrehearsedTypes,
  type EmulationRecord,
} from "../../../tools/reference/emulation-page";
import { toEmulationRecord } from "../../../tools/reference/emulation-record";

const record: EmulationRecord = [
  {
    environment: "org",
    types: [
      { type: "aws_vpc", resources: 1, source: "moto" },
      { type: "aws_x", resources: 2, source: "model" },
    ],
    answered: [],
  },
  {
    environment: "prod",
    types: [
      { type: "aws_vpc", resources: 4, source: "plugin" },
      { type: "aws_y", resources: 3, source: "proxy" },
    ],
    answered: [{ type: "aws_y", reason: "no emulated API carries it", resources: 3 }],
  },
];
const page = emulationPage(record).get("emulation.md")!;

describe("the page on emulation", () => {
  it("counts a type once, as the least of what carried it anywhere", () => {
    expect(page).toContain("| `aws_vpc` | 5 | plugin |");
    expect(page).toMatch(/^\| moto \| 0 \(0 %\), 0 \(0 %\) \|/m);
    expect(page).toMatch(/^\| plugin \| 1 \(33 %\), 5 \(50 %\) \|/m);
    expect(page).toMatch(/^\| model \| 1 \(33 %\), 2 \(20 %\) \|/m);
    expect(page).toMatch(/^\| proxy \| 1 \(33 %\), 3 \(30 %\) \|/m);
  });

  it("lists what was answered by the proxy, and why", () =>
    expect(page).toContain("| prod | `aws_y` | 3 | no emulated API carries it |"));

  it("says that nothing was, where nothing was", () =>
    expect(emulationPage(record.slice(0, 1)).get("emulation.md")).toContain(
      "## Answered by the proxy\n\nNothing.",
    ));
});

describe("unrehearsedTypes", () => {
  it("names types that no rehearsal on record has seen, each once", () =>
    expect(unrehearsedTypes(["aws_z", "aws_vpc", "aws_z"], record)).toEqual(["aws_z"]));
});

describe("toEmulationRecord", () => {
  it("keeps types and what was answered, by environment", () => {
    const answered = ["aws_y.one", "aws_y.two"].map((address) => ({ address, reason: "none" }));
    const types = [{ type: "aws_y", resources: 2, source: "proxy" }];
    const result = { environment: "prod", types, stacks: [{ answered }] } as unknown as RehearsalResult;
    const first = { ...result, environment: "org", stacks: [] };
    expect(toEmulationRecord([result, first])).toEqual([
      { environment: "org", types, answered: [] },
      { environment: "prod", types, answered: [{ type: "aws_y", reason: "none", resources: 2 }] },
    ]);
  });
});
