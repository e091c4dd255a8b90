import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { byTarget } from "../../../terraform/graph/network/topology";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** Kinds of logs without which an incident cannot be followed. */
const KINDS = ["ALERT", "FLOW"];
const CONFIGS = "logging_configuration.log_destination_config";
/** Member of `log_destination` that names it, by its type. */
const PLACES: Readonly<Record<string, string>> = {
  S3: "bucketName",
  CloudWatchLogs: "logGroup",
  KinesisDataFirehose: "deliveryStream",
};

export const firewallsAreLogged: Rule = {
  id: "R7-NFW-01",
  severity: "high",
  area: "communications",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.2", "10.3.3", "11.5.1"],
  title:
    "Every network firewall logs its alerts and its flows, each to a place of its own region that is there for them",
  why: "a firewall that drops and tells nobody hides the attack as well as it stops it",
  source: [
    "Security Hub NetworkFirewall.2",
    "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const configured = byTarget(graph.of("aws_networkfirewall_logging_configuration"), "firewall_arn");
    const others = otherSenders(graph);
    const judgements = graph.of("aws_networkfirewall_firewall").map((firewall) => {
      const problems: Problem[] = [];
      const logs = configured.get(firewall) ?? [];
      const configs = logs.flatMap(({ body }) => body.blocks(CONFIGS));
      for (const kind of KINDS)
        if (!configs.some((config) => config.text("log_type") === kind))
          problems.push({
            message: `its logs of ${kind} go nowhere`,
            evidence: [{ resource: firewall }, ...logs.map((resource) => ({ resource }))],
          });
      for (const config of configs) {
        const type = config.text("log_destination_type") ?? "";
        const evidence = [evidenceAt(config, "log_destination")];
        const kind = config.text("log_type") ?? "";
        const path = `log_destination.${PLACES[type] ?? ""}`;
        if (type === "KinesisDataFirehose" && config.raw(path).length > 0) continue;
        const [place] = [...bucketsAt(config, path), ...groupsAt(graph, config, path)];
        if (config.raw(path).length === 0 || PLACES[type] === undefined)
          problems.push({ message: `its logs of ${kind} have no destination`, evidence });
        else if (place === undefined)
          problems.push({
            message: `where its logs of ${kind} go is not among the stacks`,
            evidence,
            verdict: "unknown",
          });
        else if (place.region !== firewall.region)
          problems.push({ message: `its logs of ${kind} leave the region for ${place.id}`, evidence });
        else if (others.has(place))
          problems.push({ message: `its logs of ${kind} are mixed with others in ${place.id}`, evidence });
      }
      const evidence = configs.map((config) => evidenceAt(config, "log_destination"));
      return judgeProblems(firewall, problems, { message: `it logs ${KINDS.join(" and ")}`, evidence });
    });
    return { judgements, nothing: "there is no network firewall" };
  },
};

type Config = ReturnType<Resource["body"]["blocks"]>[number];

function groupsAt(graph: PlatformGraph, config: Config, path: string): readonly Resource[] {
  const referenced = config.targets(path).filter(({ type }) => type === "aws_cloudwatch_log_group");
  const { account, region } = config.resource;
  const named = config
    .texts(path)
    .flatMap((name) => graph.named("aws_cloudwatch_log_group", name))
    .filter((group) => group.account === account && group.region === region);
  return [...referenced, ...named];
}

/** Log groups to which flow logs and tunnels write: alarms on alerts would count their lines. */
function otherSenders(graph: PlatformGraph): ReadonlySet<Resource> {
  const groups = [
    ...graph.of("aws_flow_log").flatMap(({ body }) => body.targets("log_destination")),
    ...graph
      .of("aws_vpn_connection")
      .flatMap(({ body }) =>
        [1, 2].flatMap((tunnel) =>
          body.targets(`tunnel${tunnel}_log_options.cloudwatch_log_options.log_group_arn`),
        ),
      ),
  ];
  return new Set(groups.filter(({ type }) => type === "aws_cloudwatch_log_group"));
}
