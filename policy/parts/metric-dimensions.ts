/** Dimensions by which a namespace of AWS tells its resources apart; a metric is only there under one of the sets. */
export const METRIC_DIMENSIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "AWS/ApplicationELB": [["LoadBalancer"], ["LoadBalancer", "TargetGroup"]],
  "AWS/Backup": [["BackupVaultName"]],
  "AWS/ECS": [["ClusterName", "ServiceName"]],
  "AWS/Events": [["EventBusName", "RuleName"], ["RuleName"]],
  "AWS/Lambda": [["FunctionName"], ["FunctionName", "Resource"]],
  "AWS/NATGateway": [["NatGatewayId"]],
  "AWS/NetworkELB": [["LoadBalancer"], ["LoadBalancer", "TargetGroup"]],
  "AWS/NetworkFirewall": [["AvailabilityZone", "Engine", "FirewallName"]],
  "AWS/PrivateLinkEndpoints": [["Endpoint Type", "Service Name", "VPC Endpoint Id", "VPC Id"]],
  "AWS/PrivateLinkServices": [["Service Id"]],
  "AWS/RDS": [["DBClusterIdentifier"], ["DBInstanceIdentifier"], ["ProxyName"]],
  "AWS/Route53": [["HealthCheckId"]],
  "AWS/Route53Resolver": [["EndpointId"]],
  "AWS/S3": [
    ["BucketName", "FilterId"],
    ["DestinationBucket", "RuleId", "SourceBucket"],
  ],
  "AWS/SQS": [["QueueName"]],
  "AWS/Scheduler": [["ScheduleGroup"]],
  "AWS/States": [["StateMachineArn"]],
  "AWS/TransitGateway": [["TransitGateway"]],
  "AWS/VPN": [["TunnelIpAddress", "VpnId"]],
  "AWS/WAFV2": [
    ["Region", "Rule", "WebACL"],
    ["Rule", "WebACL"],
  ],
  CloudWatchSynthetics: [["CanaryName"], ["CanaryName", "StepName"]],
  "ECS/ContainerInsights": [["ClusterName", "ServiceName"]],
};

/** What a dimension names. */
export interface DimensionTarget {
  readonly type: string;
  /** Attributes whose value it holds. */
  readonly attributes: readonly string[];
  /** What it names may stand in another account or region than the alarm. */
  readonly anywhere?: true;
}

/** Dimensions that name a resource, by their names. */
export const DIMENSION_TARGETS: Readonly<Record<string, DimensionTarget>> = {
  BackupVaultName: { type: "aws_backup_vault", attributes: ["name"] },
  BucketName: { type: "aws_s3_bucket", attributes: ["bucket"] },
  CanaryName: { type: "aws_synthetics_canary", attributes: ["name"] },
  ClusterName: { type: "aws_ecs_cluster", attributes: ["name"] },
  DBClusterIdentifier: { type: "aws_rds_cluster", attributes: ["cluster_identifier"] },
  DestinationBucket: { type: "aws_s3_bucket", attributes: ["bucket"], anywhere: true },
  EndpointId: { type: "aws_route53_resolver_endpoint", attributes: ["id"] },
  EventBusName: { type: "aws_cloudwatch_event_bus", attributes: ["name"] },
  FilterId: { type: "aws_s3_bucket_metric", attributes: ["name"] },
  FirewallName: { type: "aws_networkfirewall_firewall", attributes: ["name"] },
  FunctionName: { type: "aws_lambda_function", attributes: ["function_name"] },
  HealthCheckId: { type: "aws_route53_health_check", attributes: ["id"], anywhere: true },
  JobName: { type: "aws_glue_job", attributes: ["name"] },
  LoadBalancer: { type: "aws_lb", attributes: ["arn_suffix"] },
  NatGatewayId: { type: "aws_nat_gateway", attributes: ["id"] },
  ProxyName: { type: "aws_db_proxy", attributes: ["name"] },
  QueueName: { type: "aws_sqs_queue", attributes: ["name"] },
  RuleName: { type: "aws_cloudwatch_event_rule", attributes: ["name"] },
  ScheduleGroup: { type: "aws_scheduler_schedule_group", attributes: ["name"] },
  "Service Id": { type: "aws_vpc_endpoint_service", attributes: ["id"] },
  ServiceName: { type: "aws_ecs_service", attributes: ["name"] },
  SourceBucket: { type: "aws_s3_bucket", attributes: ["bucket"], anywhere: true },
  StateMachineArn: { type: "aws_sfn_state_machine", attributes: ["arn"] },
  TargetGroup: { type: "aws_lb_target_group", attributes: ["arn_suffix"] },
  TransitGateway: { type: "aws_ec2_transit_gateway", attributes: ["id"] },
  TunnelIpAddress: { type: "aws_vpn_connection", attributes: ["tunnel1_address", "tunnel2_address"] },
  "VPC Endpoint Id": { type: "aws_vpc_endpoint", attributes: ["id"] },
  "VPC Id": { type: "aws_vpc", attributes: ["id"] },
  VpnId: { type: "aws_vpn_connection", attributes: ["id"] },
  WebACL: { type: "aws_wafv2_web_acl", attributes: ["name"] },
};
