import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const SHELLS = "configuration.execute_command_configuration";
const LOG = `${SHELLS}.log_configuration`;
const GROUP = `${LOG}.cloud_watch_log_group_name`;
const PROVIDERS = "default_capacity_provider_strategy";

export const clustersTell: Rule = {
  id: "R7-ECS-02",
  severity: "high",
  area: "compute",
  requirements: ["R7", "R4"],
  pci: ["10.2.1", "10.3.2"],
  title:
    "Every cluster measures its tasks, logs what is done in their shells under keys of its region, and places tasks on Fargate by itself",
  why: "whoever opens a shell in a task acts as the service; only its log tells what was done",
  source: [
    "Security Hub ECS.12",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_ecs_cluster").map(judge),
    nothing: "there is no cluster",
  }),
};

function judge(cluster: Resource): Judgement {
  const { body } = cluster;
  const { graph } = body;
  const insights = body.blocks("setting").find((each) => each.text("name") === "containerInsights");
  const [key] = body.targets(`${SHELLS}.kms_key_id`);
  const type = "aws_cloudwatch_log_group";
  const named = body.texts(GROUP).flatMap((name) => graph.named(type, name));
  const group =
    body.targets(GROUP).find((each) => each.type === type) ??
    named.find((each) => samePlace(each, cluster) === true);
  const proof = new Proof(cluster)
    .needs(
      ["enabled", "enhanced"].includes(insights?.text("value") ?? ""),
      "it does not measure its tasks",
      show(body, "setting.value"),
    )
    .value(body, `${SHELLS}.logging`, oneOf("OVERRIDE"), "OVERRIDE")
    .value(body, `${LOG}.cloud_watch_encryption_enabled`, isTrue, "true")
    .needs(
      key === undefined
        ? body.value(`${SHELLS}.kms_key_id`).kind === "unknown"
          ? undefined
          : false
        : samePlace(cluster, key),
      "shells must be encrypted with a key of its account and region",
      show(body, `${SHELLS}.kms_key_id`),
    )
    .needs(
      group === undefined
        ? body.value(GROUP).kind === "unknown"
          ? undefined
          : false
        : samePlace(cluster, group),
      "what is done in shells goes to no group of its account and region",
      show(body, GROUP),
    );
  if (group !== undefined)
    proof.needs(
      group.body.raw("kms_key_id").length > 0,
      "the group of shells has no key",
      show(group.body, "kms_key_id"),
    );
  addCapacity(proof, cluster);
  return proof.judgement("it measures its tasks, and logs what is done in their shells");
}

/** Where tasks go whose service does not say. */
function addCapacity(proof: Proof, cluster: Resource): void {
  const { graph } = cluster.body;
  const all = graph.pointingAt(cluster, "aws_ecs_cluster_capacity_providers", "cluster_name");
  proof.needs(all.length > 0, "tasks whose service does not say where go to servers");
  for (const { body } of all) {
    const offered = body.texts("capacity_providers");
    const used = body.blocks(PROVIDERS).filter((each) => (each.number("weight") ?? 0) > 0);
    proof
      .needs(
        offered.every((each) => each.startsWith("FARGATE")),
        "it offers servers",
        show(body, "capacity_providers"),
      )
      .needs(
        used.some((each) => each.text("capacity_provider") === "FARGATE") && offered.includes("FARGATE"),
        "tasks whose service does not say where do not go to Fargate",
        show(body, PROVIDERS),
        show(body, "capacity_providers"),
      );
  }
}
