import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { knownAccounts } from "../../known-accounts";
import type { Platform } from "../../platform";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ALLOWED = "aws_private_link.allowed_principals";
const PRINCIPAL = /^arn:aws:iam::(\d{12}):(?:root|role\/[^*]+|user\/[^*]+)$/;

export const redpandaIsPrivate: Rule = {
  id: "R4-KAF-06",
  severity: "critical",
  area: "integration",
  requirements: ["R4"],
  pci: ["1.4.2", "1.4.4"],
  title:
    "Redpanda's clusters are reached by PrivateLink from accounts of the platform only, by an endpoint of their region; no card data go to a serverless one",
  why: "a serverless cluster has a public address, and a service that admits any account lets anybody knock at the brokers",
  source: ["https://docs.redpanda.com/redpanda-cloud/networking/aws-privatelink/"],
  reach: "stacks",
  vendor: "redpanda",
  check: (platform) => ({
    judgements: kafkaOf(platform.graph)
      .clusters.filter(({ vendor }) => vendor === "redpanda")
      .map(({ resource, region }) =>
        resource.type === "redpanda_cluster"
          ? judge(resource, region, platform)
          : new Proof(resource)
              .needs(!platform.promises.pciScope, "card data flow here, and its address is public", {
                resource,
              })
              .judgement("no card data flow here"),
      ),
    nothing: "there is no cluster of Redpanda",
  }),
};

function judge(cluster: Resource, region: string | undefined, platform: Platform): Judgement {
  const { body } = cluster;
  const accounts = knownAccounts(platform);
  const allowed = body.values(ALLOWED);
  const endpoints = platform.graph
    .of("aws_vpc_endpoint")
    .filter((each) => each.body.targets("service_name").includes(cluster));
  return new Proof(cluster)
    .value(body, "connection_type", oneOf("private"), "private")
    .value(body, "aws_private_link.enabled", isTrue, "true")
    .needs(
      allowed.some(({ kind }) => kind === "unknown")
        ? undefined
        : allowed.length > 0 &&
            body.texts(ALLOWED).every((each) => accounts.has(PRINCIPAL.exec(each)?.[1] ?? "")),
      "allowed_principals must name accounts of the platform, and no others",
      show(body, ALLOWED),
    )
    .needs(
      region === undefined ? undefined : endpoints.some((each) => each.region === region),
      "no endpoint of its region leads to it",
      show(body, "region"),
      ...endpoints.map((each) => show(each.body, "service_name")),
    )
    .needs(
      endpoints.every((each) => each.body.targets("vpc_id").some(({ type }) => type === "aws_vpc")),
      "an endpoint that leads to it is in no VPC of these stacks",
      ...endpoints.map((each) => show(each.body, "vpc_id")),
    )
    .judgement("endpoints of the platform are the way to it");
}
