import { networkOf, type Network } from "../../../terraform/graph/network/network";
import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { isStore, tiersOf, type Tier } from "../../../terraform/graph/network/tiers";
import type { Subnet } from "../../../terraform/graph/network/topology";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** What stands in subnets, whether it has groups or not. */
interface Stand {
  readonly resource: Resource;
  readonly subnets: readonly Subnet[];
  readonly isStore: boolean;
}

export const everythingStandsInOneTier: Rule = {
  id: "R4-VPC-05",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.4.4", "1.2.3", "2.2.3"],
  title:
    "What stands in several subnets stands in one tier, and nothing stands beside data stores but data stores",
  why: "lists and routes are made for tiers: a service with one zone in another tier works in the others only, and one that stands beside the database is past every list that keeps it away",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const tierOf = new Map(
      tiersOf(network).flatMap((tier) => tier.subnets.map((subnet) => [subnet, tier] as const)),
    );
    const stands = standsOf(network);
    const gatewayTiers = natTiers(network, graph.of("aws_nat_gateway"), tierOf);
    const judgements = [
      ...stands.map((stand) => judgeStand(stand, tierOf)),
      ...[...gatewayTiers].map(([gateway, problem]) =>
        judgeProblems(gateway, problem === undefined ? [] : [problem], {
          message: "it stands in the tier of the network's other NAT gateways",
          evidence: [evidenceAt(gateway.body, "subnet_id")],
        }),
      ),
    ];
    return { judgements, nothing: "nothing stands in a network" };
  },
};

/** Holders, and attachments of networks to Transit Gateways, which have interfaces in subnets too. */
function standsOf({ holders, transit, topology }: Network): readonly Stand[] {
  return [
    ...holders.map((holder) => ({
      resource: holder.resource,
      subnets: holder.subnets,
      isStore: isStore(holder),
    })),
    ...[...transit.attachments.values()]
      .filter(({ kind }) => kind === "vpc")
      .map(({ resource, subnets }) => ({
        resource,
        subnets: subnets.flatMap((subnet) => topology.subnets.get(subnet) ?? []),
        isStore: false,
      })),
  ];
}

function judgeStand(
  { resource, subnets, isStore: stores }: Stand,
  tierOf: ReadonlyMap<Subnet, Tier>,
): ReturnType<typeof judgeProblems> {
  const tiers = [...new Set(subnets.flatMap((subnet) => tierOf.get(subnet) ?? []))];
  const evidence = subnets.map((subnet) => ({ resource: subnet.resource }));
  const problems: Problem[] = [];
  if (tiers.length > 1)
    problems.push({
      message: `it stands in the tiers ${tiers.map(({ name }) => name).join(" and ")}`,
      evidence,
    });
  const beside = stores ? undefined : tiers.find((tier) => tier.stores.length > 0);
  if (beside !== undefined)
    problems.push({
      message: `it stands in the tier ${beside.name} beside ${beside.stores[0]!.resource.id}`,
      evidence,
    });
  const [only] = tiers;
  return judgeProblems(resource, problems, {
    message: `all its subnets are of the tier ${only?.name ?? "that they make"}`,
    evidence,
  });
}

/** NAT gateways of each network that do not stand where most of them stand. */
function natTiers(
  { topology }: Network,
  gateways: readonly Resource[],
  tierOf: ReadonlyMap<Subnet, Tier>,
): ReadonlyMap<Resource, Problem | undefined> {
  const placed = gateways.flatMap((gateway) => {
    const [subnet] = gateway.body.targets("subnet_id").flatMap((each) => topology.subnets.get(each) ?? []);
    const tier = subnet === undefined ? undefined : tierOf.get(subnet);
    return tier === undefined ? [] : [{ gateway, tier }];
  });
  const counts = new Map<Tier, number>();
  for (const { tier } of placed) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  const most = (vpc: Tier["vpc"]): Tier | undefined =>
    [...counts].filter(([tier]) => tier.vpc === vpc).sort(([, a], [, b]) => b - a)[0]?.[0];
  const usual = new Map([...new Set(placed.map(({ tier }) => tier.vpc))].map((vpc) => [vpc, most(vpc)]));
  return new Map(
    placed.map(({ gateway, tier }) => {
      const expected = usual.get(tier.vpc)!;
      if (expected === tier) return [gateway, undefined] as const;
      const evidence = [evidenceAt(gateway.body, "subnet_id")];
      return [
        gateway,
        { message: `it stands in the tier ${tier.name}, the others in ${expected.name}`, evidence },
      ] as const;
    }),
  );
}
