import { member } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import { containersOf, objectsAt, servicesOf, type Service } from "../../parts/containers";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const [DEFAULT_MOST, DEFAULT_LEAST] = [200, 100];

export const tasksHoldTogether: Rule = {
  id: "R8-ECS-01",
  severity: "high",
  area: "compute",
  requirements: ["R8", "R3"],
  pci: ["6.5.1", "12.5.1"],
  title:
    "Every service names its cluster, has room for a release beside what runs, tags its tasks, and keeps the task definitions that it may go back to",
  why: "a release without room waits for ever; one that cannot go back ends what works; tasks without tags are in nobody's inventory",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).map(judge),
    nothing: "there is no container service",
  }),
};

function judge({ service, task, scaling }: Service): Judgement {
  const { body } = service;
  const [cluster] = body.targets("cluster").filter(({ type }) => type === "aws_ecs_cluster");
  const tasks = scaling?.body.number("min_capacity") ?? body.number("desired_count") ?? 1;
  const most = body.number("deployment_maximum_percent") ?? DEFAULT_MOST;
  const least = body.number("deployment_minimum_healthy_percent") ?? DEFAULT_LEAST;
  const [room, needed] = [Math.floor((tasks * most) / 100), Math.ceil((tasks * least) / 100)];
  const proof = new Proof(service)
    .needs(
      cluster === undefined
        ? body.value("cluster").kind === "unknown"
          ? undefined
          : false
        : samePlace(service, cluster),
      "cluster leads to no cluster of its account and region",
      show(body, "cluster"),
    )
    .needs(
      room > needed,
      `of ${tasks} tasks a release keeps ${needed} and may run ${room} in all: it never begins`,
      show(body, "deployment_maximum_percent"),
      show(body, "deployment_minimum_healthy_percent"),
    )
    .value(body, "enable_ecs_managed_tags", isTrue, "true")
    .value(body, "propagate_tags", oneOf("SERVICE", "TASK_DEFINITION"), "SERVICE or TASK_DEFINITION");
  if (task !== undefined) addTask(proof, task);
  return proof.judgement("its releases have room, and something to go back to");
}

function addTask(proof: Proof, task: NonNullable<Service["task"]>): void {
  const { body } = task;
  const volumes = body.texts("volume.name");
  proof
    .value(body, "network_mode", oneOf("awsvpc"), "awsvpc")
    .value(body, "skip_destroy", isTrue, "true")
    .needs(
      body.text("runtime_platform.cpu_architecture") !== undefined,
      "it does not say for which processor its images are made",
      show(body, "runtime_platform.cpu_architecture"),
    );
  for (const container of containersOf(task) ?? [])
    for (const mount of objectsAt(container.json, "mountPoints")) {
      const volume = member(mount, "sourceVolume");
      proof.needs(
        typeof volume === "string" && volumes.includes(volume),
        `${container.name} mounts ${String(volume)}, which is no volume of its task`,
        container.show("mountPoints"),
        show(body, "volume.name"),
      );
    }
}
