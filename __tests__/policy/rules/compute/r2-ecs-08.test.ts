import { namedPortsAreOffered } from "../../../../policy/rules/compute/r2-ecs-08";
import type { JsonObject } from "../../../../terraform/graph/json";
import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";

const SERVICE = "aws_ecs_service.ingest";
const CLUSTER = "aws_ecs_cluster.payments";
const joined = (change: JsonObject): JsonObject => ({ service_connect_configuration: change });
const offered = (change: object): JsonObject =>
  joined({ service: [{ port_name: "api", discovery_name: "ingest", ...change }] });

describeRule(namedPortsAreOffered, serviceStacks(), {
  fails: {
    "it does not join": [[SERVICES, SERVICE, { service_connect_configuration: null }]],
    "it names no namespace": [[SERVICES, SERVICE, joined({ namespace: null })]],
    "it does not offer its port api": [[SERVICES, SERVICE, joined({ service: [] })]],
    "client_alias.port is 8445, and must be 8444, which its container opens": [
      [SERVICES, SERVICE, offered({ client_alias: { dns_name: "ingest", port: 8_445 } })],
    ],
    "client_alias.dns_name is not set, and must be ingest": [
      [SERVICES, SERVICE, offered({ client_alias: { port: 8_444 } })],
    ],
    "its proxy does not have the awslogs-group of ingest": [
      [SERVICES, SERVICE, joined({ log_configuration: { options: { "awslogs-group": "other" } } })],
    ],
    "nothing tells its proxy's log from its own": [
      [SERVICES, SERVICE, joined({ log_configuration: { options: { "awslogs-stream-prefix": null } } })],
    ],
  },
  passes: {
    "a cluster without a namespace by default": [[SERVICES, CLUSTER, { service_connect_defaults: null }]],
  },
});
