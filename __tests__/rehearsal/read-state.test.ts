import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readState } from "../../rehearsal/read-state";

describe("readState", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-test-"));
  const file = join(folder, "state");

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["a file that does not exist", undefined],
    ["a file that Terraform has only opened", ""],
    ["an empty state", '{"resources":[]}'],
  ])("finds nothing in %s", (_what, text) => {
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    expect(readState(file)).toEqual([]);
  });

  it("lists each instance of a managed resource, and no data source", () => {
    const instance = (id: string) => ({ attributes: { id } });
    const resources = [
      { mode: "managed", type: "aws_vpc", name: "main", instances: [instance("vpc-1")] },
      { mode: "data", type: "aws_region", name: "here", instances: [instance("r")] },
    ];
    writeFileSync(file, JSON.stringify({ resources }));
    expect(readState(file)).toEqual([{ address: "aws_vpc.main", type: "aws_vpc", id: "vpc-1" }]);
  });
});
