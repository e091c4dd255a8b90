import type { Resource } from "../../terraform/graph/resource";

/** What of a type alarms must watch. */
export interface Watch {
  readonly type: string;
  readonly dimension: string;
  /** Attributes of the resource whose value the dimension holds. */
  readonly named: readonly string[];
  /** At least one of them has an alarm. */
  readonly metrics: readonly string[];
  /** Each of them has an alarm. */
  readonly all?: readonly string[];
  readonly when?: (resource: Resource) => boolean;
}

const isOfType =
  (type: string, path: string): Watch["when"] =>
  ({ body }) =>
    body.text(path) === type;

/** Everything that carries transactions, or lets them through, and what tells that it does not. */
export const WATCHES: readonly Watch[] = [
  {
    type: "aws_ec2_transit_gateway",
    dimension: "TransitGateway",
    named: ["id"],
    metrics: ["PacketDropCountNoRoute"],
    all: ["PacketDropCountBlackhole", "PacketDropCountNoRoute", "PacketDropTTLExpired"],
  },
  {
    type: "aws_ecs_service",
    dimension: "ServiceName",
    named: ["name"],
    metrics: ["CPUUtilization", "CpuUtilized"],
    all: ["MemoryUtilization", "RunningTaskCount"],
  },
  { type: "aws_glue_job", dimension: "JobName", named: ["name"], metrics: ["SucceededRuns"] },
  {
    type: "aws_lambda_function",
    dimension: "FunctionName",
    named: ["function_name"],
    metrics: ["Throttles", "Errors"],
    all: ["Errors"],
  },
  {
    type: "aws_lb",
    dimension: "LoadBalancer",
    named: ["arn_suffix"],
    metrics: ["HTTPCode_ELB_5XX_Count"],
    all: ["HTTPCode_ELB_5XX_Count", "RejectedConnectionCount"],
    when: ({ body }) => (body.text("load_balancer_type") ?? "application") === "application",
  },
  {
    type: "aws_lb",
    dimension: "LoadBalancer",
    named: ["arn_suffix"],
    metrics: ["PortAllocationErrorCount"],
    all: ["PortAllocationErrorCount", "RejectedFlowCount"],
    when: isOfType("network", "load_balancer_type"),
  },
  {
    type: "aws_lb_target_group",
    dimension: "TargetGroup",
    named: ["arn_suffix"],
    metrics: ["UnHealthyHostCount", "HealthyHostCount"],
  },
  {
    type: "aws_nat_gateway",
    dimension: "NatGatewayId",
    named: ["id"],
    metrics: ["ErrorPortAllocation", "PacketsDropCount"],
  },
  {
    type: "aws_networkfirewall_firewall",
    dimension: "FirewallName",
    named: ["name"],
    metrics: ["DroppedPackets"],
    all: ["DroppedPackets", "StreamExceptionPolicyPackets"],
  },
  {
    type: "aws_rds_cluster",
    dimension: "DBClusterIdentifier",
    named: ["cluster_identifier"],
    metrics: ["CPUUtilization", "ACUUtilization", "FreeableMemory"],
    all: ["DatabaseConnections", "FreeLocalStorage", "MaximumUsedTransactionIDs"],
  },
  {
    type: "aws_route53_resolver_endpoint",
    dimension: "EndpointId",
    named: ["id"],
    metrics: ["EndpointUnhealthyENICount"],
  },
  { type: "aws_s3_bucket_metric", dimension: "FilterId", named: ["name"], metrics: ["5xxErrors"] },
  {
    type: "aws_scheduler_schedule_group",
    dimension: "ScheduleGroup",
    named: ["name"],
    metrics: ["InvocationDroppedCount"],
  },
  {
    type: "aws_sfn_state_machine",
    dimension: "StateMachineArn",
    named: ["arn"],
    metrics: ["ExecutionsFailed"],
    all: ["ExecutionThrottled", "ExecutionsAborted", "ExecutionsFailed", "ExecutionsTimedOut"],
  },
  {
    type: "aws_sqs_queue",
    dimension: "QueueName",
    named: ["name"],
    metrics: ["ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"],
  },
  {
    type: "aws_synthetics_canary",
    dimension: "CanaryName",
    named: ["name"],
    metrics: ["SuccessPercent"],
    all: ["Duration", "SuccessPercent"],
  },
  {
    type: "aws_vpc_endpoint",
    dimension: "VPC Endpoint Id",
    named: ["id"],
    metrics: ["PacketsDropped"],
    when: isOfType("Interface", "vpc_endpoint_type"),
  },
  {
    type: "aws_vpc_endpoint_service",
    dimension: "Service Id",
    named: ["id"],
    metrics: ["RstPacketsSent"],
  },
  { type: "aws_vpn_connection", dimension: "VpnId", named: ["id"], metrics: ["TunnelState"] },
  { type: "aws_wafv2_web_acl", dimension: "WebACL", named: ["name"], metrics: ["BlockedRequests"] },
];
