import { ContractCopies, contractCopy, type ContractCopy } from "../../../modules/core/contract-copies";
import { contract, id, ids } from "../../../modules/core/contracts";

const transit = contract("transit", 2, { gatewayId: id("tgw-"), tableIds: ids("tgw-rtb-") });
const STACK = "prod-network-us-east-1-transit";
const COPY: ContractCopy = {
  stack: STACK,
  layer: "transit",
  version: 2,
  serial: 7,
  lineage: "lineage-1",
  time: "2026-11-23T07:00:00.000Z",
  values: { gatewayId: "tgw-1", tableIds: { mesh: "tgw-rtb-1" } },
};
const copiesOf = (...copies: ContractCopy[]) => new ContractCopies("copies/sa-east-1", copies);

describe("ContractCopies", () => {
  it("gives a copy's values as literals", () => {
    const view = copiesOf(COPY).view(transit, STACK);
    expect(view.gatewayId).toBe("tgw-1");
    expect(view.tableIds("mesh")).toBe("tgw-rtb-1");
  });

  it("remembers what was used, with serial and age", () => {
    const copies = copiesOf(COPY, { ...COPY, stack: "unused" });
    copies.view(transit, STACK).tableIds("mesh");
    copies.view(transit, STACK);
    copies.requireComplete();
    expect(copies.used(new Date("2026-11-23T08:00:30.900Z"))).toEqual([
      {
        stack: STACK,
        serial: 7,
        time: COPY.time,
        ageSeconds: 3_630,
        values: { gatewayId: "tgw-1", 'tableIds["mesh"]': "tgw-rtb-1" },
      },
    ]);
  });

  it("is not older than now where the clocks differ", () => {
    const copies = copiesOf(COPY);
    copies.view(transit, STACK);
    expect(copies.used(new Date("2026-11-23T06:59:00Z"))[0]?.ageSeconds).toBe(0);
  });

  it("lists missing copies, wrong versions and missing keys, all at once and each once", () => {
    const old = { ...COPY, stack: "old", version: 1 };
    const poor = { ...COPY, stack: "poor", values: { tableIds: { constructor: "tgw-rtb-2" } } };
    const copies = copiesOf(COPY, old, poor);
    for (const stack of ["absent", "old", "old", "poor"]) copies.view(transit, stack).tableIds("mesh");
    expect(() => copies.requireComplete()).toThrow(
      [
        "copies of contracts in copies/sa-east-1 are not enough:",
        "  - absent: it has no copy",
        "  - old: its copy has version 1 of contract transit, read is 2",
        "  - poor: its copy has no gatewayId",
        '  - poor: its copy has no tableIds["mesh"]',
      ].join("\n"),
    );
  });

  it.each(["${file(1)}", "%{if}", 'a"b', "a b", ""])("takes %j for no id", (gatewayId) => {
    expect(contractCopy.safeParse({ ...COPY, values: { gatewayId } }).success).toBe(false);
    expect(contractCopy.safeParse({ ...COPY, values: { tableIds: { mesh: gatewayId } } }).success).toBe(
      false,
    );
  });

  it("takes ids and ARNs", () => {
    const arn = "arn:aws:kms:sa-east-1:111111111111:key/mrk-1";
    expect(contractCopy.parse({ ...COPY, values: { arn } }).values).toEqual({ arn });
  });
});
