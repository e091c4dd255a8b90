import type { JsonObject } from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";

/** A resource that stands for an edge. */
export interface OpeningEdge {
  readonly type: string;
  readonly change: string;
  readonly values: JsonObject;
}

/** Edges that should not be there, by the type that they open. */
export const OPENINGS: Readonly<Record<string, (resource: Resource) => OpeningEdge>> = {
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
  aws_sns_topic: openedTo("aws_sns_topic_policy", "arn", "sns:*", "arn"),
  aws_secretsmanager_secret: openedTo(
    "aws_secretsmanager_secret_policy",
    "secret_arn",
    "secretsmanager:*",
    "arn",
  ),
  aws_ecr_repository: openedTo("aws_ecr_repository_policy", "repository", "ecr:*", "name"),
  aws_network_acl: ({ address }) => ({
    type: "aws_network_acl_rule",
    change: "lets everything in before any other rule",
    values: {
      network_acl_id: `\${${address}.id}`,
      rule_number: 1,
      egress: false,
      protocol: "-1",
      rule_action: "allow",
      cidr_block: "0.0.0.0/0",
    },
  }),
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

/** @param refersTo what of the resource the policy's attribute holds */
function openedTo(
  type: string,
  attribute: string,
  action: string,
  refersTo = "id",
): (resource: Resource) => OpeningEdge {
  return ({ address }) => ({
    type,
    change: "is open to everybody",
    values: {
      [attribute]: `\${${address}.${refersTo}}`,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: `\${${address}.arn}` }],
      }),
    },
  });
}
