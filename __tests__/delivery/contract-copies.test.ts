import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeCopies, writeCopies } from "../../delivery/contract-copies";
import { contract, id, ids } from "../../modules/core/contracts";
import { stateWith } from "../fixtures/invented-states";

const transit = contract("transit", 2, { gatewayId: id("tgw-"), tableIds: ids("tgw-rtb-") });
const VALUES = { gatewayId: "tgw-1", tableIds: { mesh: "tgw-rtb-1" } };
const NOW = new Date("2026-11-23T04:00:00-03:00");
const distant = (stack: string) => ({ stack, contract: transit, regions: ["sa-east-1", "us-west-2"] });
const take = (text: string | undefined) => takeCopies([distant("hub")], () => text, NOW);

describe("takeCopies", () => {
  it("copies a contract for each region that reads it, with serial, lineage and time in UTC", () => {
    const { files, missing } = take(stateWith({ v1: {}, v2: VALUES }));
    expect(missing).toEqual([]);
    expect([...files.keys()]).toEqual(["sa-east-1/hub.json", "us-west-2/hub.json"]);
    expect(files.get("sa-east-1/hub.json")).toEqual({
      stack: "hub",
      layer: "transit",
      version: 2,
      serial: 7,
      lineage: "lineage-1",
      time: "2026-11-23T07:00:00.000Z",
      values: VALUES,
    });
  });

  it.each([
    ["no state", undefined, "it has no state"],
    ["an empty one", "\n", "it has no state"],
    ["another version", stateWith({ v1: VALUES }), "its state has no version 2 of contract transit"],
    ["a field less", stateWith({ v2: { gatewayId: "tgw-1" } }), "its contract has no tableIds"],
    [
      "what is no id",
      stateWith({ v2: { ...VALUES, gatewayId: "${x}" } }),
      "its state is not of the form that Terraform writes, or its contract holds no ids",
    ],
  ])("lists a producer with %s", (_, text, reason) => {
    expect(take(text).missing).toEqual([{ stack: "hub", reason }]);
  });

  it("refuses a state that is no JSON", () => {
    expect(() => take("no state")).toThrow("the state of hub is no JSON");
  });
});

describe("writeCopies", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-copies-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { files } = take(stateWith({ v2: VALUES }));

  it("writes each copy, and leaves nothing else behind", () => {
    writeCopies(folder, files);
    expect(readdirSync(join(folder, "sa-east-1"))).toEqual(["hub.json"]);
    expect(JSON.parse(readFileSync(join(folder, "us-west-2", "hub.json"), "utf8"))).toEqual(
      files.get("us-west-2/hub.json"),
    );
  });

  it("changes nothing where one of them cannot be written", () => {
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "us-west-2"), "in the way");
    expect(() => writeCopies(other, files)).toThrow("EEXIST");
    expect(readdirSync(join(other, "sa-east-1"))).toEqual([]);
  });
});
