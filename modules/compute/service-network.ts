import { Construct } from "constructs";
import { kafkaRules, type KafkaWay } from "../network/kafka-way";
import { SecurityGroup, type SecurityRule } from "../network/security-group";
import { API_PORT, HEALTH_PORT, PARTNER_PORT } from "./ports";

const HTTPS = 443;
const POSTGRESQL = 5432;

/** What a service may reach, and by which group or network. */
export interface ServiceWays {
  /** Group of the interface endpoints of AWS services. */
  readonly endpointsGroupId: string;
  /** Prefix list of S3, from which ECS gets the layers of images. */
  readonly s3PrefixListId: string;
  /** Group of the database or its proxy. @default out of reach */
  readonly databaseGroupId?: string;
  /** How Kafka is reached, and in which networks, by a key that never changes. @default out of reach */
  readonly kafka?: { readonly way: KafkaWay; readonly cidrs: Readonly<Record<string, string>> };
}

export interface ServiceNetworkProps {
  readonly vpcId: string;
  /** Name of the group: `klap-prod-ingest`. */
  readonly name: string;
  readonly service: string;
  /** Group of the load balancer that asks for requests and health. @default none */
  readonly balancerGroupId?: string;
  /** Group of the load balancer of partners' connections. @default none */
  readonly partnersGroupId?: string;
  readonly ways: ServiceWays;
}

/** Security group of a service's tasks: who may call them, and the little that they may reach. */
export class ServiceNetwork extends Construct {
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: ServiceNetworkProps) {
    super(scope, id);
    const { vpcId, name, service, balancerGroupId, partnersGroupId, ways } = props;

    const { securityGroupId } = new SecurityGroup(this, "Group", {
      vpcId,
      name,
      description: `Tasks of ${service}`,
      ingress: {
        ...balancerRules("requests", API_PORT, balancerGroupId),
        ...balancerRules("partners", PARTNER_PORT, partnersGroupId),
      },
      egress: wayRules(ways),
    });
    this.securityGroupId = securityGroupId;
  }
}

/** A load balancer's requests, and its questions after the task's health. */
function balancerRules(key: string, port: number, groupId: string | undefined): Record<string, SecurityRule> {
  if (groupId === undefined) return {};
  const peer = { securityGroupId: groupId };
  return {
    [key]: rule(port, peer, `Load balancer of ${key}`),
    [`${key}-health`]: rule(HEALTH_PORT, peer, `Health, asked by the load balancer of ${key}`),
  };
}

function wayRules(ways: ServiceWays): Record<string, SecurityRule> {
  const { endpointsGroupId, s3PrefixListId, databaseGroupId, kafka } = ways;
  return {
    endpoints: rule(HTTPS, { securityGroupId: endpointsGroupId }, "AWS services"),
    s3: rule(HTTPS, { prefixListId: s3PrefixListId }, "S3, where the layers of images are"),
    ...(databaseGroupId !== undefined && {
      database: rule(POSTGRESQL, { securityGroupId: databaseGroupId }, "Database"),
    }),
    ...(kafka !== undefined &&
      Object.fromEntries(
        Object.entries(kafkaRules(kafka.way, kafka.cidrs)).map(([key, each]) => [`kafka-${key}`, each]),
      )),
  };
}

function rule(port: number, peer: SecurityRule["peer"], description: string): SecurityRule {
  return { port, peer, description };
}
