import { networkOf, pathsToInternet } from "../../../terraform/graph/network/network";
import { isForEveryone } from "../../../terraform/graph/network/rules";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const onlyInspectedHoldersAskEveryone: Rule = {
  id: "R4-SG-03",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.2", "1.4.4"],
  title: "Who may ask everyone stands where a firewall decides whom, and on one port of TLS",
  why: "a group that lets out to everywhere leaves the routes alone to hold card data back",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_layered.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const judgements = network.holders.flatMap(({ resource, groups, subnets }) => {
      if (groups === undefined) return [];
      const rules = groups.flatMap(({ egress }) => egress);
      const open = rules.filter(({ peer }) => isForEveryone(peer));
      const problems = open
        .filter(({ ports }) => ports.protocol === "-1" || ports.from !== ports.to)
        .map(({ evidence }): Problem => ({ message: "asks everyone on many ports", evidence: [evidence] }));
      if (open.length > 0)
        for (const subnet of subnets) {
          const paths = pathsToInternet(network, subnet);
          if (paths.length === 0 || paths.some(({ inspected }) => !inspected))
            problems.push({
              message: `asks everyone from ${subnet.resource.name}, where no firewall decides whom`,
              evidence: [open[0]!.evidence, ...(paths.find(({ inspected }) => !inspected)?.because ?? [])],
            });
        }
      const unknown = rules.filter(({ peer }) => peer.unknown);
      for (const { evidence } of unknown)
        problems.push({
          message: "whom it asks is known only after apply",
          evidence: [evidence],
          verdict: "unknown",
        });
      const message = open.length === 0 ? `asks ${rules.length} named peers` : "asks what a firewall lets it";
      return [
        judgeProblems(resource, problems, { message, evidence: rules.map(({ evidence }) => evidence) }),
      ];
    });
    return { judgements, nothing: "nothing stands in a network" };
  },
};
