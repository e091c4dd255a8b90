import { show } from "../../../terraform/graph/protection/show";
import type { Evidence } from "../../../terraform/graph/resource";
import { listOf } from "../../../terraform/graph/json";
import { at, containersOf, servicesOf, type Container, type Service } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

export const containersMayDoLittle: Rule = {
  id: "R4-ECS-01",
  severity: "high",
  area: "compute",
  requirements: ["R4"],
  pci: ["2.2.4", "2.2.6", "1.4.4"],
  title:
    "Containers of every service run as a plain user without capabilities, and no shell goes unseen: where card data flow there is none",
  why: "who breaks into a container gets what its user and its capabilities may do",
  source: [
    "Security Hub ECS.2, ECS.4, ECS.5, ECS.20",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
  ],
  reach: "resources",
  check: ({ graph, promises }) => ({
    judgements: servicesOf(graph).map((each) => judge(each, promises)),
    nothing: "there is no container service",
  }),
};

function judge({ service, task }: Service, { pciScope }: Promises): Judgement {
  const { body } = service;
  const containers = task === undefined ? undefined : containersOf(task);
  const notTrue = (value: unknown): boolean => value === undefined || value === false;
  const proof = new Proof(service)
    .value(body, "network_configuration.assign_public_ip", notTrue, "false")
    .needs(
      containers === undefined ? undefined : containers.length > 0,
      "its containers cannot be read before apply",
      show(body, "task_definition"),
    );
  if (pciScope) proof.value(body, "enable_execute_command", notTrue, "false");
  else if (body.flag("enable_execute_command") === true) {
    const [cluster] = body.targets("cluster");
    const path = "configuration.execute_command_configuration.logging";
    proof.needs(
      cluster === undefined ? undefined : cluster.body.text(path) === "OVERRIDE",
      "shells may be opened in it, and what they do is not logged",
      show(body, "enable_execute_command"),
      ...(cluster === undefined ? [] : [show(cluster.body, path)]),
    );
  }
  for (const container of containers ?? []) addContainer(proof, container);
  return proof.judgement("its containers run as a plain user without capabilities");
}

function addContainer(proof: Proof, container: Container): void {
  const { json, name } = container;
  const need = (holds: boolean, problem: string, path: string): void => {
    const evidence: Evidence = container.show(path);
    proof.needs(holds, `container ${name} ${problem}`, evidence);
  };
  const user = at(json, "user");
  const plain = typeof user === "string" && /^[1-9]\d*(:[1-9]\d*)?$/.test(user);
  need(plain, "does not run as a user by number that is not root", "user");
  need(at(json, "privileged") !== true, "is privileged", "privileged");
  need(at(json, "readonlyRootFilesystem") === true, "may write its own programs", "readonlyRootFilesystem");
  const dropped = listOf(at(json, "linuxParameters.capabilities.drop"));
  need(dropped.includes("ALL"), "keeps capabilities of Linux", "linuxParameters.capabilities.drop");
  const added = listOf(at(json, "linuxParameters.capabilities.add"));
  need(added.length === 0, "gets capabilities of Linux", "linuxParameters.capabilities.add");
}
