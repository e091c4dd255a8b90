import type { PlacedAllocation } from "../../../../modules/core/allocations";
import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const onPremises = { cidrs: ["172.16.0.0/16"], domains: [], nameServers: [] };

/** A network of ours that needs a /16; its path is `<folder>.cidr`. */
const network = (folder: string, cidr: string): PlacedAllocation => {
  return { kind: "network", field: "cidr", folder, path: `${folder}.cidr`, cidr, longestPrefix: 16 };
};

describe("networks of an environment", () => {
  it("share no address over accounts and regions", () => {
    const blocks = [network("a/sa-east-1", "10.0.0.0/15"), network("b/us-east-1", "10.1.0.0/16")];
    expect(problemsOf(environment, blocks)).toEqual([
      'b/us-east-1.cidr: must not overlap 10.0.0.0/15 of a/sa-east-1.cidr, got "10.1.0.0/16"',
    ]);
  });

  it("are large enough for their tiers", () => {
    expect(problemsOf(environment, [network("a/sa-east-1", "10.0.0.0/17")])).toEqual([
      'a/sa-east-1.cidr: must be a /16 or larger, got "10.0.0.0/17"',
    ]);
  });

  it("lie in the platform's addresses", () => {
    expect(problemsOf(environment, [network("a/sa-east-1", "192.168.0.0/16")])).toEqual([
      'a/sa-east-1.cidr: must lie in 10.0.0.0/8, the platform\'s addresses, got "192.168.0.0/16"',
    ]);
  });

  it("are well formed", () => {
    expect(problemsOf(environment, [network("a/sa-east-1", "10.0.1.0/16")])).toEqual([
      'a/sa-east-1.cidr: must be an IPv4 network without bits after its prefix, got "10.0.1.0/16"',
    ]);
  });
});

describe("networks on premises", () => {
  it("lie outside the platform's addresses", () => {
    const inside = { ...onPremises, cidrs: ["10.200.0.0/16"] };
    expect(problemsOf({ ...environment, onPremises: inside })).toEqual([
      'onPremises.cidrs[0]: must lie outside 10.0.0.0/8, the platform\'s addresses, got "10.200.0.0/16"',
    ]);
  });

  it("share no address with each other or with ours", () => {
    const twice = { ...onPremises, cidrs: ["172.16.0.0/12", "172.16.4.0/24"] };
    expect(
      problemsOf({ ...environment, onPremises: twice }, [network("a/sa-east-1", "172.20.0.0/16")]),
    ).toEqual([
      'a/sa-east-1.cidr: must lie in 10.0.0.0/8, the platform\'s addresses, got "172.20.0.0/16"',
      'onPremises.cidrs[0]: must not overlap 172.20.0.0/16 of a/sa-east-1.cidr, got "172.16.0.0/12"',
      'onPremises.cidrs[1]: must not overlap 172.16.0.0/12 of onPremises.cidrs[0], got "172.16.4.0/24"',
    ]);
  });

  it("hold the name servers", () => {
    const elsewhere = { ...onPremises, nameServers: ["172.17.0.53"] };
    expect(problemsOf({ ...environment, onPremises: elsewhere })).toEqual([
      'onPremises.nameServers[0]: must lie in one of onPremises.cidrs, or no route leads there, got "172.17.0.53"',
    ]);
  });
});
