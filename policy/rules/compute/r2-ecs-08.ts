import type { Block } from "../../../terraform/graph/block";
import { show } from "../../../terraform/graph/protection/show";
import {
  at,
  containersOf,
  objectsAt,
  servicesOf,
  type Container,
  type Service,
} from "../../parts/containers";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const CONFIG = "service_connect_configuration";
const LOG = `${CONFIG}.log_configuration`;
/** What a proxy must log as the container beside it does. */
const OPTIONS = ["awslogs-group", "awslogs-region", "mode", "max-buffer-size"];

export const namedPortsAreOffered: Rule = {
  id: "R2-ECS-08",
  severity: "medium",
  area: "compute",
  requirements: ["R2", "R7"],
  pci: ["10.2.1"],
  title:
    "Every service with a role of its own joins the namespace of its cluster, offers the ports that it names, and its proxy logs as it does",
  why: "a service that others cannot find by name is replaced by an address somebody writes down, and fails with it",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).filter(belongs).map(judge),
    nothing: "no service stands in a cluster with a namespace",
  }),
};

/** Its cluster has a namespace, and its programs act by a role. */
function belongs({ service, task }: Service): boolean {
  const [cluster] = service.body.targets("cluster");
  const joins = service.body.blocks(CONFIG).length > 0;
  return (
    joins ||
    ((cluster?.body.blocks("service_connect_defaults").length ?? 0) > 0 &&
      (task?.body.raw("task_role_arn").length ?? 0) > 0)
  );
}

function judge({ service, task }: Service): Judgement {
  const { body } = service;
  const [namespace] = body.targets(`${CONFIG}.namespace`);
  const proof = new Proof(service)
    .needs(body.flag(`${CONFIG}.enabled`) === true, "it does not join", show(body, `${CONFIG}.enabled`))
    .needs(
      body.raw(`${CONFIG}.namespace`).length > 0,
      "it names no namespace",
      show(body, `${CONFIG}.namespace`),
    )
    .needs(
      namespace === undefined || samePlace(service, namespace),
      "its namespace stands elsewhere",
      show(body, `${CONFIG}.namespace`),
    );
  const containers = (task === undefined ? undefined : containersOf(task)) ?? [];
  const offers = body.blocks(`${CONFIG}.service`);
  for (const container of containers)
    for (const port of objectsAt(container.json, "portMappings"))
      if (port["name"] !== undefined) addPort(proof, body, offers, port["name"], port["containerPort"]);
  if (containers.length > 0) addLog(proof, body, containers[0]!);
  return proof.judgement("it joins, and offers the ports that it names");
}

function addPort(
  proof: Proof,
  body: Block,
  offers: readonly Block[],
  name: unknown,
  containerPort: unknown,
): void {
  const offer = offers.find((each) => each.text("port_name") === name);
  const own = body.text("name") ?? "";
  proof.needs(
    offer !== undefined,
    `it does not offer its port ${String(name)}`,
    show(body, `${CONFIG}.service.port_name`),
  );
  if (offer === undefined) return;
  proof
    .value(offer, "discovery_name", oneOf(own), own)
    .value(offer, "client_alias.dns_name", oneOf(own), own)
    .value(
      offer,
      "client_alias.port",
      (port) => port === containerPort,
      `${String(containerPort)}, which its container opens`,
    );
}

function addLog(proof: Proof, body: Block, { json, name, show: shown }: Container): void {
  const options = body.blocks(`${LOG}.options`)[0];
  const driver = at(json, "logConfiguration.logDriver");
  if (typeof driver === "string") proof.value(body, `${LOG}.log_driver`, oneOf(driver), driver);
  proof.needs(
    options !== undefined && options.raw("awslogs-stream-prefix").length > 0,
    "nothing tells its proxy's log from its own",
    show(body, `${LOG}.options`),
  );
  for (const option of OPTIONS) {
    const its = at(json, `logConfiguration.options.${option}`);
    const [own] = options?.raw(option) ?? [];
    proof.needs(
      own === its,
      `its proxy does not have the ${option} of ${name}`,
      show(body, `${LOG}.options.${option}`),
      shown(`logConfiguration.options.${option}`),
    );
  }
}
