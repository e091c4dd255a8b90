import type { JsonObject } from "../../terraform/graph/json";
import { ALL_REFERENCES, ALL_RESOURCES } from "../../terraform/graph/platform-graph";
import type { Resource } from "../../terraform/graph/resource";
import type { ResourceDocument } from "../../terraform/graph/stack-document";
import type { Mutant } from "./mutant";

/** The resource that stands for an edge that should not be there, by the type that it opens. */
const OPENINGS: Readonly<Record<string, (resource: Resource) => OpeningEdge>> = {
  aws_security_group: ({ address }) => ({
    type: "aws_vpc_security_group_ingress_rule",
    change: "admits everybody on every port",
    values: { security_group_id: `\${${address}.id}`, ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0" },
  }),
  aws_iam_role: ({ address }) => ({
    type: "aws_iam_role_policy",
    change: "may do everything",
    values: {
      role: `\${${address}.id}`,
      policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    },
  }),
  aws_sqs_queue: openedTo("aws_sqs_queue_policy", "queue_url", "sqs:*"),
  aws_s3_bucket: openedTo("aws_s3_bucket_policy", "bucket", "s3:*"),
  aws_lambda_function: ({ body }) => ({
    type: "aws_lambda_permission",
    change: "may be called by everybody",
    values: {
      function_name: body.raw("function_name")[0] ?? "",
      action: "lambda:InvokeFunction",
      principal: "*",
    },
  }),
  aws_route_table: ({ address }) => ({
    type: "aws_route",
    change: "leads to the internet",
    values: {
      route_table_id: `\${${address}.id}`,
      destination_cidr_block: "0.0.0.0/0",
      gateway_id: "igw-0123456789abcdef0",
    },
  }),
  confluent_kafka_topic: () => ({
    type: "confluent_kafka_acl",
    change: "everybody may write every topic",
    values: {
      resource_type: "TOPIC",
      resource_name: "*",
      pattern_type: "LITERAL",
      principal: "User:*",
      host: "*",
      operation: "ALL",
      permission: "ALLOW",
    },
  }),
  redpanda_topic: () => ({
    type: "redpanda_acl",
    change: "everybody may write every topic",
    values: {
      resource_type: "TOPIC",
      resource_name: "*",
      resource_pattern_type: "LITERAL",
      principal: "User:*",
      host: "*",
      operation: "ALL",
      permission_type: "ALLOW",
    },
  }),
};

interface OpeningEdge {
  readonly type: string;
  readonly change: string;
  readonly values: JsonObject;
}

/** The resource is gone, and what named it names nothing. */
export function deletedNode(resource: Resource): Mutant {
  const { address, type } = resource;
  return {
    operator: "delete-node",
    stack: resource.stack.name,
    address,
    path: "",
    change: "deleted",
    mutate: (resources) => resources.filter((each) => each.address !== address),
    touches: [`type:${type}`, ALL_REFERENCES, ALL_RESOURCES, `${resource.id}#`],
  };
}

/** An edge that should not be there, beside a resource of a type that can be opened. */
export function addedEdge(resource: Resource): readonly Mutant[] {
  const opening = OPENINGS[resource.type]?.(resource);
  if (opening === undefined) return [];
  const { type, change, values } = opening;
  const added: ResourceDocument = {
    mode: "managed",
    type,
    name: "mutant",
    address: `${type}.mutant`,
    values,
    provider: type.split("_")[0]!,
  };
  return [
    {
      operator: "add-edge",
      stack: resource.stack.name,
      address: resource.address,
      path: "",
      change,
      mutate: (resources) => [...resources, added],
      touches: [`type:${type}`, ALL_REFERENCES, ALL_RESOURCES],
    },
  ];
}

function openedTo(type: string, attribute: string, action: string): (resource: Resource) => OpeningEdge {
  return ({ address }) => ({
    type,
    change: "is open to everybody",
    values: {
      [attribute]: `\${${address}.id}`,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: `\${${address}.arn}` }],
      }),
    },
  });
}
