import type { KafkaAcl } from "../../terraform/graph/kafka/kafka";
import { show } from "../../terraform/graph/protection/show";
import { Proof } from "../proof";
import type { Judgement } from "../rule";
import { administersKafka } from "./kafka-administrators";

/** Operations that change the cluster itself; a link needs ALTER to make its mirrors. */
const ADMINISTERING = new Set(["ALL", "ALTER_CONFIGS", "CREATE", "CLUSTER_ACTION"]);
/** Operations on topics that change or remove what others wrote. */
const CHANGING = new Set(["WRITE", "ALL", "DELETE", "ALTER", "ALTER_CONFIGS", "CREATE"]);

/** Judges one right: it has a named principal of these stacks, who gets no more than a service needs. */
export function judgeAcl(acl: KafkaAcl): Judgement {
  const { resource, principal, about, operation, name, prefixed, allows } = acl;
  const { body } = resource;
  const proof = new Proof(resource);
  if (!allows) return proof.judgement("it takes a right away");
  const shown = [show(body, "principal"), show(body, "operation"), show(body, "resource_name")];
  proof.needs(
    body.text("principal")?.includes("*") === true ? false : principal !== undefined,
    "its principal is no account or user of these stacks",
    show(body, "principal"),
  );
  proof.needs(acl.cluster !== undefined, "it is for no cluster of these stacks");
  if (principal !== undefined && administersKafka(principal))
    return proof.judgement("the declared administrator has it");
  for (const path of ["resource_type", "operation", "resource_name"])
    proof.needs(
      body.value(path).kind === "unknown" ? undefined : true,
      `${path} is known only after apply`,
      show(body, path),
    );
  const text = name.kind === "known" && typeof name.value === "string" ? name.value : undefined;
  const everything = text === undefined || text === "*" || (prefixed && text === "");
  proof
    .needs(operation !== "ALL", "it allows every operation: a service needs the ones that it names", ...shown)
    .needs(
      !(about === "TOPIC" && CHANGING.has(operation ?? "") && everything),
      "it lets a service change every topic",
      ...shown,
    )
    .needs(!(about === "TOPIC" && everything), "it is about every topic, also those to come", ...shown)
    .needs(
      !(about === "CLUSTER" && ADMINISTERING.has(operation ?? "")),
      "it lets a service administer the cluster",
      ...shown,
    );
  return proof.judgement("a named service has it, for what it names");
}
