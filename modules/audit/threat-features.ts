/**
 * What GuardDuty can look at beyond events, flow logs and DNS questions, each paid for by volume. Kubernetes is
 * left out: the platform has none.
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-feature-object-api-changes-march2023.html
 */
export const THREAT_FEATURES = [
  "S3_DATA_EVENTS",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
  "EBS_MALWARE_PROTECTION",
  "RUNTIME_MONITORING",
] as const;

export type ThreatFeature = (typeof THREAT_FEATURES)[number];

/**
 * Agents that GuardDuty installs for runtime monitoring, and whether it does. All stand here, in the order in which
 * AWS answers: it names each of them whatever it was told, and Terraform would plan a change for ever.
 */
export const RUNTIME_AGENTS: readonly { readonly name: string; readonly installed: boolean }[] = [
  { name: "EKS_ADDON_MANAGEMENT", installed: false },
  { name: "ECS_FARGATE_AGENT_MANAGEMENT", installed: true },
  { name: "EC2_AGENT_MANAGEMENT", installed: false },
];
