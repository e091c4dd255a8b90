import { cidrContains } from "../../../modules/core/cidr";
import { environmentCidr } from "../../../modules/core/names";
import { BLACKHOLES, REACHED_BY, ROUTING_DOMAINS } from "../../../modules/network/routing-domains";

describe("routing domains", () => {
  it("keep workloads from each other", () => {
    expect(REACHED_BY.workload).not.toContain("workload");
  });

  it("let every domain but workloads reach workloads, and answers go back", () => {
    expect(REACHED_BY.workload).toEqual(["inspection", "onpremises", "mesh"]);
    expect(REACHED_BY.onpremises).toContain("workload");
  });

  it("propagate nothing from peerings, which AWS refuses", () => {
    expect(REACHED_BY.mesh).toEqual([]);
  });

  it("drop other environments' prefixes wherever a wider route could carry them", () => {
    for (const domain of ["workload", "inspection", "mesh"] as const)
      for (const other of ["prod", "staging", "sandbox"])
        expect(BLACKHOLES[domain].some((block) => cidrContains(block, environmentCidr(other)))).toBe(true);
  });

  it("announce no blackhole over the VPN", () => {
    expect(BLACKHOLES.onpremises).toEqual([]);
  });

  it("say for each domain who reaches it and what it drops", () => {
    expect(Object.keys(REACHED_BY)).toEqual([...ROUTING_DOMAINS]);
    expect(Object.keys(BLACKHOLES)).toEqual([...ROUTING_DOMAINS]);
  });
});
