import type { PlacedAllocation } from "../../../../modules/core/allocations";
import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const environment = fixtureEnvironment();

const gateway = (folder: string, asn: number): PlacedAllocation => {
  return { kind: "gateway", field: "asn", folder, path: `${folder}.asn`, asn };
};
const peer = (name: string, asn: number, ip: string): PlacedAllocation => {
  return { kind: "peer", field: name, folder: "network/sa-east-1", path: `peers.${name}`, asn, ip };
};
const problems = (...allocations: PlacedAllocation[]) => problemsOf(environment, allocations);

describe("AS numbers of an environment", () => {
  it("differ between our gateways", () => {
    expect(problems(gateway("a", 64_512), gateway("b", 64_512))).toEqual([
      "b.asn: must differ from the AS number of a.asn, got 64512",
    ]);
  });

  it.each([64_511, 65_535, 4_294_967_295, 64_512.5])("refuses %p for a gateway of ours", (asn) => {
    expect(problems(gateway("a", asn))).toEqual([
      `a.asn: must be a private AS number, 64512 to 65534 or 4200000000 to 4294967294, got ${asn}`,
    ]);
  });

  it("differ between gateways and peers", () => {
    expect(problems(peer("santiago", 64_512, "203.0.113.1"), gateway("a", 64_512))).toEqual([
      "peers.santiago.asn: must differ from the AS number of a.asn, got 64512",
    ]);
  });

  it("may be the same for two peers, whose IP addresses differ", () => {
    const first = peer("santiago", 65_010, "203.0.113.1");
    expect(problems(first, peer("valparaiso", 65_010, "203.0.113.2"))).toEqual([]);
    expect(problems(first, peer("valparaiso", 65_010, "203.0.113.1"))).toEqual([
      'peers.valparaiso.ip: must differ from the IP address of peers.santiago, got "203.0.113.1"',
    ]);
  });

  it.each([0, 4_294_967_295])("refuses %p for a peer", (asn) => {
    expect(problems(peer("santiago", asn, "203.0.113.1"))).toEqual([
      `peers.santiago.asn: must be a whole number from 1 to 4294967294, got ${asn}`,
    ]);
  });
});
