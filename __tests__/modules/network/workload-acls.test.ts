import { cidrContains } from "../../../modules/core/cidr";
import { Testing } from "cdktf";
import type { TerraformStack } from "../../../modules/core/framework";
import { aclRules, type AclRule } from "../../../modules/network/acl-rules";
import { WORKLOAD_TIERS, workloadSubnet, type WorkloadTier } from "../../../modules/core/tiers";
import { WORKLOAD_ACLS } from "../../../modules/network/workload-acls";

const VPC = "10.0.0.0/16";
const TCP = "6";
const CLIENT_PORT = 40_000;
const OTHER_REGION = "10.2.0.9";
const ON_PREMISES = "172.16.0.9";
const INTERNET = "203.0.113.9";

const host = (tier: WorkloadTier): string => workloadSubnet(VPC, tier, "sae1-az2").replace(/0\/\d+$/, "9");

/** Rules of every tier, as an environment with one on-premises block has them. */
function tables(publicIngress: boolean): Record<WorkloadTier, { ingress: AclRule[]; egress: AclRule[] }> {
  const networks = { vpc: VPC, environment: "10.0.0.0/10", onPremises: ["172.16.0.0/16"], publicIngress };
  const made: Partial<Record<WorkloadTier, { ingress: AclRule[]; egress: AclRule[] }>> = {};
  Testing.synthScope((stack) => {
    for (const tier of WORKLOAD_TIERS)
      made[tier] = {
        ingress: aclRules(stack as TerraformStack, "rows", WORKLOAD_ACLS[tier].ingress, networks),
        egress: aclRules(stack as TerraformStack, "rows", WORKLOAD_ACLS[tier].egress, networks),
      };
  });
  return made as Record<WorkloadTier, { ingress: AclRule[]; egress: AclRule[] }>;
}

/** What AWS does with a TCP packet: the first rule that matches decides, and without one it is dropped. */
function admits(rules: readonly AclRule[], address: string, port: number): boolean {
  const match = [...rules]
    .sort((left, right) => left.ruleNo - right.ruleNo)
    .find(
      ({ cidrBlock, protocol, fromPort, toPort }) =>
        cidrContains(cidrBlock, `${address}/32`) &&
        (protocol === "-1" || (protocol === TCP && fromPort <= port && port <= toPort)),
    );
  return match?.action === "allow";
}

/** Whether a connection works between two ends, its answers included; an end outside the VPC has no rules here. */
function connects(from: string, to: string, port: number, publicIngress = true): boolean {
  const acls = tables(publicIngress);
  const tierOf = (address: string): WorkloadTier | undefined =>
    WORKLOAD_TIERS.find((tier) => host(tier) === address);
  const passes = (source: string, target: string, targetPort: number): boolean => {
    const [leaves, enters] = [tierOf(source), tierOf(target)];
    return (
      (leaves === undefined || admits(acls[leaves].egress, target, targetPort)) &&
      (enters === undefined || admits(acls[enters].ingress, source, targetPort))
    );
  };
  return passes(from, to, port) && passes(to, from, CLIENT_PORT);
}

describe("WORKLOAD_ACLS", () => {
  it.each([
    ["application", "data", 5432],
    ["runner", "data", 5432],
    ["data", "data", 5432],
    ["application", "endpoints", 443],
    ["application", "endpoints", 9092],
    ["data", "endpoints", 443],
    ["runner", "endpoints", 443],
    ["ingress", "application", 8443],
    ["ingress", "application", 8444],
    ["application", "application", 8443],
    ["runner", "application", 443],
  ] as const)("let %s talk to %s on port %i", (from, to, port) => {
    expect(connects(host(from), host(to), port)).toBe(true);
  });

  it.each([
    ["ingress", "data", 5432],
    ["ingress", "endpoints", 443],
    ["ingress", "runner", 443],
    ["endpoints", "data", 5432],
    ["application", "data", 443],
    ["application", "runner", 443],
    ["endpoints", "application", 443],
  ] as const)("keep %s from %s on port %i", (from, to, port) => {
    expect(connects(host(from), host(to), port)).toBe(false);
  });

  it.each([OTHER_REGION, ON_PREMISES, INTERNET])(
    "keep %s from databases, endpoints and the runner",
    (from) => {
      expect(connects(from, host("data"), 5432)).toBe(false);
      expect(connects(from, host("endpoints"), 443)).toBe(false);
      expect(connects(from, host("runner"), 443)).toBe(false);
    },
  );

  it("let services of the regions and on-premises systems call each other", () => {
    expect(connects(OTHER_REGION, host("application"), 443)).toBe(true);
    expect(connects(host("application"), OTHER_REGION, 443)).toBe(true);
    expect(connects(ON_PREMISES, host("application"), 443)).toBe(true);
    expect(connects(host("application"), ON_PREMISES, 443)).toBe(true);
  });

  it("keep the runner from on-premises networks, not from the internet", () => {
    expect(connects(host("runner"), ON_PREMISES, 443)).toBe(false);
    expect(connects(host("runner"), INTERNET, 443)).toBe(true);
  });

  it("let the internet reach load balancers only where ingress is public", () => {
    expect(connects(INTERNET, host("ingress"), 443, true)).toBe(true);
    expect(connects(INTERNET, host("ingress"), 443, false)).toBe(false);
    expect(connects(OTHER_REGION, host("ingress"), 443, false)).toBe(true);
  });

  it("stand in rows ten apart, so that ten on-premises blocks fit between them", () => {
    for (const { ingress, egress } of Object.values(WORKLOAD_ACLS))
      for (const rows of [ingress, egress]) {
        const numbers = rows.map(([number]) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right));
        expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
      }
  });
});
