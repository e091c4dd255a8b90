import { alarmTopicArn, networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { baseLayers, globalBaseLayers } from "./base";
import type { Choices } from "./choices";

/** Account of a Kafka vendor's machines. Its folders stand whoever the vendor is; only one has machines of ours. */
const STREAMING = "streaming";

/**
 * AWS services that the vendor's agent and nodes call without leaving the VPC. Images and packages of others come
 * through inspection.
 */
const BROKER_ENDPOINT_SERVICES: LayerSettings["endpoints"]["services"] = [
  "autoscaling",
  "ec2",
  "eks",
  "elasticloadbalancing",
  "logs",
  "secretsmanager",
  "sts",
];

/** Layers of the brokers' account in one region. */
export function streamingLayers(choices: Choices, region: string): Partial<LayerSettings> {
  return { ...baseLayers(choices), ...brokerLayers(choices, region) };
}

/** Layers of the brokers' account that belong to no region. */
export function streamingGlobalLayers(choices: Choices): Partial<LayerSettings> {
  return {
    ...globalBaseLayers(choices, STREAMING),
    ...(runsHere(choices) && { "broker-identity": {} }),
  };
}

/** Nothing but the base where the vendor has machines of its own. */
function brokerLayers(choices: Choices, region: string): Partial<LayerSettings> {
  if (!runsHere(choices)) return {};
  const { environment, accounts, mesh, kafka, deletionProtection, flowLogRetentionDays, dns } = choices;
  const { contract, service } = kafka;
  const cidr = networkCidr(environment, region, STREAMING);
  const alarms = { topicArn: alarmTopicArn(environment, accounts[STREAMING]!.id, region) };
  return {
    brokers: { contract, service, regions: mesh, clients: "payments", deletionProtection },
    "dns-client": {
      onFirewallFailure: dns.onFirewallFailure,
      queryLogRetentionDays: dns.queryLogRetentionDays,
    },
    endpoints: {
      services: BROKER_ENDPOINT_SERVICES,
      clientCidrs: { vpc: cidr },
      gatewayTiers: ["nodes"],
      alarms,
    },
    "public-access": {},
    vpc: { cidr, layout: "brokers", publicIngress: false, flowLogRetentionDays },
    "vpc-routes": { layout: "brokers" },
  };
}

function runsHere({ kafka }: Choices): boolean {
  return kafka.service.vendor === "redpanda" && kafka.service.cluster.type === "byovpc";
}
