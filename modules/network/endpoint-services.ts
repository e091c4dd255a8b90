/** One statement more than the organization's own, for what AWS itself owns and the platform has to reach. */
export interface AwsOwnedAccess {
  readonly sid: string;
  readonly actions: readonly string[];
  /** ARNs; `{region}` stands for the endpoint's region. */
  readonly resources: readonly string[];
  /** Whether the caller is one of the organization's; false where AWS signs the request itself. */
  readonly organizationCallers: boolean;
}

/** What one AWS service makes of an endpoint policy. */
export interface EndpointService {
  /** `organization`: closed to the organization's callers and resources. `none`: the endpoint takes no policy. */
  readonly policy: "organization" | "none";
  /** Why the platform calls it. */
  readonly use: string;
  readonly awsOwned?: readonly AwsOwnedAccess[];
}

/**
 * Services that an endpoint can be made for, by the end of `com.amazonaws.<region>.<service>`. AWS refuses a
 * policy where its service takes none, so only what a service's own guide promises is `organization` here.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (aws:ResourceOrgID)
 */
export const ENDPOINT_SERVICES = {
  autoscaling: { policy: "organization", use: "a Kafka vendor's agent changes how many nodes there are" },
  ec2: {
    policy: "organization",
    use: "a Kafka vendor's agent makes nodes and endpoint services",
    awsOwned: [
      {
        // Nodes start from AWS's own images.
        sid: "StartPublicImages",
        actions: ["ec2:RunInstances"],
        resources: ["arn:aws:ec2:{region}::image/*", "arn:aws:ec2:{region}::snapshot/*"],
        organizationCallers: true,
      },
    ],
  },
  "ecr.api": { policy: "organization", use: "Fargate asks which image layers make up an image" },
  "ecr.dkr": { policy: "organization", use: "Fargate pulls images" },
  ecs: { policy: "organization", use: "operators start an audited ECS exec, failover scales services" },
  // Only container instances and regions opened after 2023 use these two; whether they take a policy is not documented.
  "ecs-agent": { policy: "none", use: "container agents outside Fargate" },
  "ecs-telemetry": { policy: "none", use: "container agents outside Fargate" },
  // Whether it takes a policy is not documented.
  eks: { policy: "none", use: "a Kafka vendor's agent makes its cluster, nodes join it" },
  elasticloadbalancing: {
    policy: "organization",
    use: "a Kafka vendor's cluster fills its load balancers",
  },
  events: { policy: "organization", use: "services put events on a bus" },
  glue: { policy: "organization", use: "jobs and consumers read the catalog and its schemas" },
  kms: { policy: "organization", use: "services encrypt and decrypt under their keys" },
  lambda: { policy: "organization", use: "services invoke functions" },
  logs: { policy: "organization", use: "tasks, functions and ECS exec sessions write logs" },
  monitoring: { policy: "organization", use: "services publish metrics" },
  rds: {
    policy: "organization",
    use: "the failover command promotes the database without leaving the network",
  },
  secretsmanager: { policy: "organization", use: "services read and rotate secrets" },
  sns: { policy: "organization", use: "services publish notifications" },
  sqs: { policy: "organization", use: "services send, receive and replay dead letters" },
  ssm: {
    policy: "organization",
    use: "services read parameters",
    awsOwned: [
      {
        sid: "ReadPublicParameters",
        actions: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
        resources: ["arn:aws:ssm:{region}::parameter/aws/service/*"],
        organizationCallers: true,
      },
    ],
  },
  ssmmessages: { policy: "organization", use: "ECS exec's session channel" },
  states: { policy: "organization", use: "services start and report on executions" },
  sts: {
    policy: "organization",
    use: "services assume roles in the region, and jobs of the runner sign in to deploy roles",
    awsOwned: [
      {
        // Who signs in by a token of HCP Terraform or GitHub is nobody of the organization yet; the role says whose.
        sid: "SignInToDeployRoles",
        actions: ["sts:AssumeRoleWithWebIdentity"],
        resources: ["arn:aws:iam::*:role/klap/deploy/*"],
        organizationCallers: false,
      },
    ],
  },
  "sync-states": { policy: "organization", use: "services start express executions and wait for the result" },
  xray: { policy: "organization", use: "services send traces" },
} as const satisfies Readonly<Record<string, EndpointService>>;

/** A service that the table above knows. Adding one is adding a line there. */
export type EndpointServiceName = keyof typeof ENDPOINT_SERVICES;

/** Services reached through route tables, without a network interface; both are always there. */
export const GATEWAY_SERVICES = {
  s3: {
    policy: "organization",
    use: "objects, and the layers of images in ECR",
    awsOwned: [
      {
        // ECR hands out addresses that it signed itself, so the caller is nobody of the organization.
        sid: "ReadImageLayers",
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::prod-{region}-starport-layer-bucket/*"],
        organizationCallers: false,
      },
    ],
  },
  dynamodb: { policy: "organization", use: "idempotency records" },
} as const satisfies Readonly<Record<string, EndpointService>>;

export type GatewayServiceName = keyof typeof GATEWAY_SERVICES;
