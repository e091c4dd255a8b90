import type { Resource } from "../../../terraform/graph/resource";
import { servicesOf } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Rule } from "../../rule";

const SERVERS = ["aws_autoscaling_group", "aws_instance", "aws_launch_template", "aws_spot_instance_request"];

export const nobodyRunsServers: Rule = {
  id: "R3-CMP-01",
  severity: "medium",
  area: "compute",
  requirements: ["R3", "R4"],
  pci: ["2.2.4", "6.3.3"],
  title: "Every service runs on Fargate's newest platform, and there is no server to patch",
  why: "a server is somebody's: its system is patched by hand, by night, or not",
  source: [
    "Security Hub ECS.10",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [
      ...graph
        .of(...SERVERS)
        .map((server) =>
          new Proof(server).needs(false, "it is a server that somebody must patch").judgement(""),
        ),
      ...servicesOf(graph).map(({ service, task }) => {
        const proof = new Proof(service).value(
          service.body,
          "platform_version",
          (value) => value === undefined || value === "LATEST",
          "LATEST",
        );
        addFargate(proof, service, task);
        return proof.judgement("it runs on Fargate's newest platform");
      }),
    ],
    nothing: "there is neither server nor service",
  }),
};

function addFargate(proof: Proof, { body }: Resource, task: Resource | undefined): void {
  if (task !== undefined)
    proof.needs(
      task.body.texts("requires_compatibilities").join() === "FARGATE",
      "its tasks may run on servers",
      {
        resource: task,
        path: "requires_compatibilities",
        value: task.body.texts("requires_compatibilities"),
      },
    );
  const providers = body.texts("capacity_provider_strategy.capacity_provider");
  const launch = body.text("launch_type");
  const used = body
    .blocks("capacity_provider_strategy")
    .filter((each) => (each.number("weight") ?? 0) > 0 || (each.number("base") ?? 0) > 0);
  proof.needs(launch === "FARGATE" || used.length > 0, "it does not say that its tasks go to Fargate", {
    resource: body.resource,
    path: "capacity_provider_strategy",
    value: providers,
  });
  proof.needs(
    providers.every((provider) => provider.startsWith("FARGATE")) &&
      (launch === undefined || launch === "FARGATE"),
    "it may run on servers",
    { resource: body.resource, path: "capacity_provider_strategy", value: providers },
  );
}
