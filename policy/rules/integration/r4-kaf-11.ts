import { isJsonObject } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const OWN = "customer_managed_resources.aws";

export const redpandaUsesItsOwnPlace: Rule = {
  id: "R4-KAF-11",
  severity: "high",
  area: "integration",
  requirements: ["R4", "R1"],
  pci: ["7.2.5", "8.3.1"],
  title:
    "Redpanda's clusters and networks stay, ask everybody for a password, and work with groups, roles and profiles of their own account and region, each for one purpose",
  why: "brokers with the rights of their agent may change the network, and without SASL whoever reaches the port reads every topic",
  source: [
    "https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/byoc/aws/vpc-byo-aws/",
    "https://registry.terraform.io/providers/redpanda-data/redpanda/latest/docs/resources/cluster",
  ],
  reach: "stacks",
  vendor: "redpanda",
  check: ({ graph }) => ({
    judgements: graph.of("redpanda_cluster", "redpanda_network").map(judge),
    nothing: "there is no cluster of Redpanda in an account of the platform",
  }),
};

function judge(resource: Resource): Judgement {
  const { body, type, stack } = resource;
  const proof = new Proof(resource);
  if (type === "redpanda_cluster")
    proof
      .value(body, "kafka_api.sasl.enabled", isTrue, "true")
      .value(
        body,
        "schema_registry.mtls.enabled",
        (enabled) => enabled === true || enabled === false,
        "written down: clients sign in with passwords, or with certificates",
      );
  // Plans and states do not tell of lifecycles.
  if (stack.document.origin === "synth")
    proof.value(body, "lifecycle.prevent_destroy", isTrue, "true: Terraform refuses to destroy it");
  const [own] = body.raw(OWN);
  proof.needs(isJsonObject(own), "it names nothing that it works with", show(body, OWN));
  if (isJsonObject(own)) judgeOwn(resource, Object.keys(own).sort(), proof);
  return proof.judgement("it works with what is its own, each for one purpose");
}

function judgeOwn(resource: Resource, purposes: readonly string[], proof: Proof): void {
  const { body, stack } = resource;
  const account = stack.account ?? resource.account;
  const region = body.text("region");
  const users = new Map<Resource, string>();
  for (const purpose of purposes) {
    const path = [`${OWN}.${purpose}.arn`, `${OWN}.${purpose}.arns`].find(
      (each) => body.raw(each).length > 0,
    );
    if (path === undefined) {
      proof.needs(false, `${purpose} has no ARN`, show(body, `${OWN}.${purpose}`));
      continue;
    }
    // The end of an ARN may be known only after apply: its region and account stand before it all the same.
    const raw = body.raw(path).filter((each) => typeof each === "string" && each.startsWith("arn:"));
    for (const text of [...body.texts(path), ...(raw as readonly string[])]) {
      const [, , , ofRegion = "", ofAccount = ""] = text.split(":");
      proof.needs(
        isOwn(ofAccount, account) && isOwn(ofRegion, region),
        `${purpose} is of another account or region`,
        show(body, path),
      );
    }
    for (const target of body.targets(path)) {
      const other = users.get(target);
      proof.needs(
        other === undefined || other === purpose,
        `${purpose} and ${other ?? ""} are the same`,
        show(body, path),
      );
      users.set(target, purpose);
    }
  }
}

/** Whether a part of an ARN is what it should be; what is not said, or not known yet, is not held against it. */
function isOwn(part: string, own: string | undefined): boolean {
  return part === "" || part.includes("$") || own === undefined || part === own;
}
