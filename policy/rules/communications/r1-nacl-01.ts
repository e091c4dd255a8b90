import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { sideOf } from "../../../terraform/graph/network/can-reach";
import type { Ports } from "../../../terraform/graph/network/edge";
import type { Holder } from "../../../terraform/graph/network/holders";
import { networkOf } from "../../../terraform/graph/network/network";
import { passesAll, type Acl } from "../../../terraform/graph/network/network-acl";
import { answerPorts, commonPorts } from "../../../terraform/graph/network/openings";
import { contains, type Range } from "../../../terraform/graph/network/ranges";
import type { GroupRule } from "../../../terraform/graph/network/rules";
import type { Subnet, Vpc } from "../../../terraform/graph/network/topology";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** Ports from which Linux asks; lists must let answers to all of them through. */
const CLIENT_PORTS = { from: 32_768, to: 60_999 };

export const aclsLetThroughWhatGroupsMean: Rule = {
  id: "R1-NACL-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R4"],
  pci: ["1.2.1", "1.2.5"],
  title:
    "Network ACLs let through, there and back and in every zone, what security groups of both sides mean",
  why: "a list that forgets a port, a zone or the way back breaks connections in some zones only, and often first in a failover",
  source: ["https://docs.aws.amazon.com/vpc/latest/userguide/nacl-ephemeral-ports.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { holders } = networkOf(graph);
    // Lists are asked for the same over and over: by each of the many that stand in the same subnets.
    const asked = new Map<string, boolean>();
    const judgements = holders
      .filter(({ listens }) => listens)
      .flatMap((server) => {
        const clients = holders
          .filter((client) => client !== server && client.vpc === server.vpc)
          .map((client) => ({ client, ports: meantPorts(client, server) }))
          .filter(({ ports }) => ports.length > 0);
        if (clients.length === 0) return [];
        const problems = new Map<string, Problem>();
        for (const { client, ports } of clients)
          for (const problem of pairProblems(client, server, ports, asked))
            problems.set(problem.message, problem);
        const message = `lists let ${clients.length} clients through in every zone`;
        return [judgeProblems(server.resource, [...problems.values()], { message })];
      });
    return { judgements, nothing: "no security group names another" };
  },
};

/** Ports that both sides' groups open to each other by a reference, or by addresses of the network alone. */
function meantPorts({ groups: from }: Holder, { groups: to, vpc }: Holder): readonly Ports[] {
  if (from === undefined || to === undefined) return [];
  const members = (groups: NonNullable<Holder["groups"]>) => new Set(groups.map(({ resource }) => resource));
  const [clients, servers] = [members(from), members(to)];
  const means = ({ peer }: GroupRule, others: ReadonlySet<unknown>, side: Holder["groups"]): boolean =>
    side !== undefined &&
    (peer.groups.some((group) => others.has(group)) || peer.ranges.some((range) => inside(vpc, range)));
  const out = from.flatMap(({ egress }) => egress.filter((rule) => means(rule, servers, to)));
  const into = to.flatMap(({ ingress }) => ingress.filter((rule) => means(rule, clients, from)));
  return out.flatMap((egress) =>
    into.flatMap((ingress) => {
      const referenced =
        egress.peer.groups.some((group) => servers.has(group)) ||
        ingress.peer.groups.some((group) => clients.has(group));
      const ports = commonPorts(egress.ports, ingress.ports);
      return ports === undefined || !referenced || ports.from !== ports.to ? [] : [ports];
    }),
  );
}

function inside(vpc: Vpc, range: { from: number; to: number }): boolean {
  return vpc.ranges.some((whole) => contains(whole, range));
}

function pairProblems(
  client: Holder,
  server: Holder,
  ports: readonly Ports[],
  asked: Asked,
): readonly Problem[] {
  return client.subnets.flatMap((here) =>
    server.subnets.flatMap((there) =>
      here === there ? [] : ports.flatMap((each) => wayProblems(client, server, here, there, each, asked)),
    ),
  );
}

function wayProblems(
  client: Holder,
  server: Holder,
  here: Subnet,
  there: Subnet,
  ports: Ports,
  known: Asked,
): readonly Problem[] {
  const [from, to] = [sideOf(client, here), sideOf(server, there)];
  if (from === undefined || to === undefined) return [];
  const answers = { ...answerPorts(ports), ...CLIENT_PORTS };
  const steps = [
    [from.acl, "egress", to.range, ports],
    [to.acl, "ingress", from.range, ports],
    [to.acl, "egress", from.range, answers],
    [from.acl, "ingress", to.range, answers],
  ] as const;
  return steps
    .filter(
      ([acl, direction, range, asked]) => acl !== undefined && !passes(acl, direction, range, asked, known),
    )
    .map(([acl, direction, , asked]) => ({
      message: `${acl!.resource.id} keeps back ${direction} of ports ${asked.from} to ${asked.to} between ${here.resource.name} and ${there.resource.name}`,
      evidence: [evidenceAt(acl!.resource.body, direction)],
    }));
}

/** What was asked of lists before, and their answer. */
type Asked = Map<string, boolean>;

function passes(
  acl: Acl,
  direction: "ingress" | "egress",
  range: Range,
  ports: Ports,
  known: Asked,
): boolean {
  const key = [acl.resource.id, direction, range.from, range.to, ports.protocol, ports.from, ports.to].join(
    " ",
  );
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = passesAll(acl[direction], range, ports);
  known.set(key, answer);
  return answer;
}
