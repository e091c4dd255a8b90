import type { Exception } from "./exception";

/** When a decision is looked at again, at the latest. */
const YEARLY_REVIEW = "2027-11-30";
/** When what a later issue brings should be there. */
const LATER_ISSUE = "2027-05-31";

/** Functions of the workload. */
const FUNCTIONS = [
  "dead_letters",
  "migrations",
  "reconciliation",
  "reversal_submit",
  "settlement_collect",
  "settlement_record",
  "settlement_submit",
];

/**
 * Every finding that is accepted. Addresses are as narrow as the reason: a new resource of the same kind is a new
 * finding, and somebody has to say that the reason holds for it as well.
 */
export const EXCEPTIONS: readonly Exception[] = [
  // Names
  {
    id: "CKV2_AWS_38",
    stacks: "*-public-zone",
    addresses: "aws_route53_zone.zone",
    reason: "signing needs a DS record at the parent domain, which is not the platform's to set yet",
    until: LATER_ISSUE,
  },
  {
    id: "CKV2_AWS_39",
    stacks: "*-public-zone",
    addresses: "aws_route53_zone.zone",
    reason:
      "who asks for a public name is no access to card data; the log would need a log group and a key in us-east-1, where sandbox has nothing",
    until: YEARLY_REVIEW,
  },
  // Kafka
  {
    id: "CKV2_AWS_57",
    stacks: "*-kafka-credentials",
    addresses: "aws_secretsmanager_secret.confluent_*_secret,aws_secretsmanager_secret.redpanda_*_secret",
    reason:
      "the vendor makes the credentials, so no function of Secrets Manager can: settings rotate them, with an overlap",
    until: YEARLY_REVIEW,
  },
  {
    id: "R4-IAM-04",
    stacks: "staging-streaming-*-brokers",
    addresses: "aws_iam_role.*",
    reason:
      "the vendor's agent itself runs nodes, opens their groups and writes the policies of its buckets, in an account that holds nothing else",
    until: LATER_ISSUE,
  },
  // Storage
  {
    id: "CKV2_AWS_62",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.access_logs,aws_s3_bucket.direct_logs,aws_s3_bucket.log_archive",
    reason: "nothing works on logs as they arrive; writes to the archive are data events of the trail",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_62",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.artifacts,aws_s3_bucket.kafka_sink,aws_s3_bucket.transactions",
    reason:
      "who deploys an artifact or reads the archive does so on a schedule or by hand, not on its arrival; what Kafka's sink writes is copied on by S3 itself",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_144",
    stacks: "*-storage",
    addresses: [
      "access_logs",
      "artifacts",
      "direct_logs",
      "exports",
      "kafka_sink",
      "landing",
      "log_archive",
      "transactions",
    ]
      .map((bucket) => `aws_s3_bucket.${bucket}`)
      .join(),
    reason:
      "replication needs both regions' buckets first, so it is a layer of its own, which checkov cannot connect across states; access logs stay where they are, and sandbox has one region",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_145",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.access_logs,aws_s3_bucket.direct_logs",
    reason:
      "S3, load balancers and AWS Config write only into buckets with S3's own encryption, not with a KMS key",
    until: YEARLY_REVIEW,
  },
  // Networks
  ...["CKV_AWS_229", "CKV_AWS_230", "CKV_AWS_231", "CKV_AWS_232"].map((id) => ({
    id,
    stacks: "*-vpc,*-inspection",
    addresses:
      "aws_network_acl.network_transit_acl,aws_network_acl.vpc_transit_acl,aws_network_acl.vpc_firewall_acl",
    reason:
      "subnets of Transit Gateway interfaces and firewall endpoints only pass traffic on, and the firewall must see all of it; the tiers behind them decide",
    until: YEARLY_REVIEW,
  })),
  {
    id: "CKV_AWS_231",
    stacks: "*-vpc,*-inspection",
    addresses:
      "aws_network_acl.network_application_acl,aws_network_acl.network_runner_acl,aws_network_acl.vpc_egress_acl",
    reason:
      "answers come to client ports 1024 to 65535, of which 3389 is one; refusing it would drop connections at random, and security groups let nobody in there",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_344",
    stacks: "sandbox-*-inspection",
    addresses: "aws_networkfirewall_firewall.firewall",
    reason: "the sandbox is removed and made again",
    until: YEARLY_REVIEW,
  },
  {
    id: "R4-NFW-04",
    stacks: "sandbox-*-inspection",
    addresses: "aws_networkfirewall_firewall.firewall",
    reason: "the sandbox is removed and made again",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_91",
    stacks: "*-endpoint-service",
    addresses: "aws_lb.load_balancer",
    reason:
      "a network load balancer logs TLS listeners only, and TLS ends at the service behind this one; flow logs have its connections",
    until: YEARLY_REVIEW,
  },
  // Compute
  {
    id: "CKV2_AWS_76",
    stacks: "prod-*-ingress,staging-*-ingress",
    addresses: "aws_lb.load_balancer",
    reason:
      "the rules against Log4j are on; the list of anonymous addresses, which the check asks for besides, blocks hosting providers, where merchants' servers stand",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_150",
    stacks: "sandbox-*-ingress",
    addresses: "aws_lb.load_balancer",
    reason: "the sandbox is removed and made again",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_57",
    stacks: "*-runner",
    addresses: "aws_secretsmanager_secret.runner_token",
    reason:
      "who gives the runner its jobs makes the token, and a person puts it in, as docs/bootstrap.md says",
    until: YEARLY_REVIEW,
  },
  // Serverless
  ...["CKV_AWS_272", "R4-LAM-01"].map((id) => ({
    id,
    stacks: "sandbox-*-functions",
    addresses: FUNCTIONS.map((name) => `aws_lambda_function.${name}`).join(),
    reason: "developers run what they built; what is signed is tried in staging",
    until: YEARLY_REVIEW,
  })),
  {
    id: "R8-LAM-02",
    stacks: "sandbox-*-functions",
    addresses: FUNCTIONS.map((name) => `aws_lambda_alias.${name}_live`).join(),
    reason:
      "developers run what they built as soon as it is applied; releases in parts are tried in staging, and the sandbox settles nothing",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_285",
    stacks: "*-settlement",
    addresses: ["reconciliation", "reversal", "settlement"]
      .map((name) => `aws_sfn_state_machine.${name}`)
      .join(),
    reason:
      "every step is logged, but not what it is given: names of payments stand in the history only, which Step Functions keeps for 90 days under the platform's key",
    until: YEARLY_REVIEW,
  },
  // Database
  {
    id: "CKV2_AWS_27",
    stacks: "*-database",
    addresses: "aws_rds_cluster.database_cluster",
    reason:
      "PostgreSQL's own statement log shows card numbers and amounts in clear; pgaudit logs who did what, without parameters",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_57",
    stacks: "*-database-secret",
    addresses: "aws_secretsmanager_secret.master",
    reason:
      "rotation needs the database, so it stands in its layer, which checkov cannot connect across states",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_8",
    stacks: "*-database",
    addresses: "aws_rds_cluster.database_cluster",
    reason:
      "backup plans select by tag from a layer of their own, which checkov cannot connect across states",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_139",
    stacks: "sandbox-*-database",
    addresses: "aws_rds_cluster.database_cluster",
    reason: "the sandbox is removed and made again",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_226",
    stacks: "*-database",
    addresses: "aws_rds_cluster_instance.database_instances_*",
    reason:
      "without effect in a global database, whose members must stay on one version; the version is a setting, and its change is reviewed",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_353",
    stacks: "*-database",
    addresses: "aws_rds_cluster_instance.database_instances_*",
    reason: "Database Insights, set on the cluster, has taken the place of Performance Insights",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_115",
    stacks: "*-database",
    addresses: "aws_lambda_function.rotation_function",
    reason:
      "Secrets Manager calls it once in weeks, and never twice at once; a reservation would take its share from the account's",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_116",
    stacks: "*-database",
    addresses: "aws_lambda_function.rotation_function",
    reason: "Secrets Manager waits for its answer and tries again by itself; a failure alarms",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_117",
    stacks: "*-database",
    addresses: "aws_lambda_function.rotation_function",
    reason: "it calls AWS's API only, and needs no way into a network",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_272",
    stacks: "*-database",
    addresses: "aws_lambda_function.rotation_function",
    reason: "signing of code comes with the publishing of code",
    until: LATER_ISSUE,
  },
  {
    id: "CKV_AWS_50",
    stacks: "*-database",
    addresses: "aws_lambda_function.rotation_function",
    reason: "its one call in weeks is in its log from end to end",
    until: YEARLY_REVIEW,
  },
  // Canary
  {
    id: "CKV2_AWS_5",
    stacks: "*-canary",
    addresses: "aws_security_group.network_group",
    reason: "it is the canary's, which checkov does not know as something that has security groups",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_62",
    stacks: "*-canary",
    addresses: "aws_s3_bucket.reports",
    reason: "alarms tell of a failed run; people read its report then, and nothing works on it as it arrives",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_144",
    stacks: "*-canary",
    addresses: "aws_s3_bucket.reports",
    reason: "every region has a canary of its own, and the next run writes the next report",
    until: YEARLY_REVIEW,
  },

  // Analytics
  {
    id: "CKV2_AWS_5",
    stacks: "*-analytics",
    addresses: "aws_security_group.network_security_group",
    reason: "it is the Glue connection's, which checkov does not know as something that has security groups",
    until: YEARLY_REVIEW,
  },
  ...["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260"].map((id) => ({
    id,
    stacks: "*-analytics",
    addresses: "aws_vpc_security_group_ingress_rule.network_from_workers",
    reason:
      "workers of a Glue job talk to each other on all ports, and the rule admits its own group only; checkov takes a rule without addresses for one that admits all",
    until: YEARLY_REVIEW,
  })),
  // Audit
  {
    id: "CKV2_AWS_3",
    stacks: "org-*-detectors",
    addresses: "aws_guardduty_detector.guard_duty",
    reason:
      "the administrator's detector is made before members are enrolled from a layer of its own, which checkov cannot connect across states",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV2_AWS_48",
    stacks: "*-us-east-1-recorder",
    addresses: "aws_config_configuration_recorder.recorder",
    reason: "resources of no region are recorded once, in the account's primary region",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_252",
    stacks: "org-management-*-trail",
    addresses: "aws_cloudtrail.trail",
    reason: "a message for each delivered file tells nothing; a trail that falls silent has an alarm",
    until: YEARLY_REVIEW,
  },
  // Identity
  ...["CKV2_AWS_40", "CKV_AWS_40", "CKV_AWS_62", "CKV_AWS_63"].map((id) => ({
    id,
    stacks: "org-management-global-emergency-access",
    addresses: "aws_iam_user_policy.user_policy",
    reason:
      "one user for the day on which Identity Center is away: what it needs is not known before, its hardware key is asked for by the same policy, its use alarms, and a group of one would only hide it",
    until: YEARLY_REVIEW,
  })),
  {
    id: "CKV_AWS_273",
    stacks: "org-management-global-emergency-access",
    addresses: "aws_iam_user.user",
    reason: "it is for the day on which Identity Center is away; there is no other user",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_274",
    stacks: "org-management-*-people",
    addresses: "aws_ssoadmin_managed_policy_attachment.people_administrator_administrator_access",
    reason: "break glass of people: sessions of an hour with a second factor, each of which is an incident",
    until: YEARLY_REVIEW,
  },
  ...["R4-IAM-01", "R4-IAM-02", "R4-IAM-05", "R4-IAM-07", "R4-KMS-07"].map((id) => ({
    id,
    stacks: "org-management-global-emergency-access",
    addresses: "aws_iam_user.user",
    reason:
      "the one user for the day on which Identity Center is away: it may do everything with its hardware key and nothing without, has no key to sign with, and its use alarms",
    until: YEARLY_REVIEW,
  })),
  {
    id: "R4-SEC-01",
    stacks: "sandbox-*",
    addresses: "aws_secretsmanager_secret.*",
    reason:
      "sandbox is made and destroyed within a day: a name that waits to be recovered keeps the next one from being made",
    until: YEARLY_REVIEW,
  },
  // Encryption
  {
    id: "R4-ENC-01",
    stacks: "*-storage",
    addresses: "aws_s3_bucket_server_side_encryption_configuration.direct_logs_encryption",
    reason:
      "load balancers, AWS Config and the reports of AWS Backup write there, which take no key of ours; it holds no card data",
    until: YEARLY_REVIEW,
  },
  {
    id: "R4-ENC-01",
    stacks: "*-alarms,*-costs",
    addresses: "aws_sqs_queue.*undelivered",
    reason:
      "what most likely keeps a topic from taking an alarm is its key, which must not stop the queue behind it as well; alarms hold no card data",
    until: YEARLY_REVIEW,
  },
  {
    id: "R4-ENC-01",
    stacks: "*-events,*-event-vault",
    addresses: "aws_sqs_queue.bus_unencrypted",
    reason:
      "EventBridge puts there what it cannot encrypt under the bus's key: with the same key it would be lost; events carry no card numbers, and SQS's own key encrypts it",
    until: YEARLY_REVIEW,
  },
  // Logs
  {
    id: "CKV_AWS_338",
    stacks: "sandbox-*,staging-*",
    addresses: "aws_cloudwatch_log_group.*",
    reason: "no card data flows here, and days at hand are paid for",
    until: YEARLY_REVIEW,
  },
  // Our own rules: Kafka
  {
    id: "R9-KAF-03",
    stacks: "sandbox-payments-*-kafka,sandbox-payments-*-kafka-topics",
    addresses:
      "redpanda_serverless_cluster.cluster,redpanda_topic.redpanda_*,redpanda_schema.redpanda_schema_*",
    reason: "sandbox is removed as a whole, and its messages are invented",
    until: YEARLY_REVIEW,
  },
  // Our own rules: storage, data and compute
  {
    id: "R1-ECS-01",
    stacks: "prod-payments-*-runner,staging-payments-*-runner",
    addresses: "aws_ecs_service.runner_service",
    reason:
      "the runner carries no traffic: a job that a zone takes with it is started again, and ECS starts the one task elsewhere",
    until: YEARLY_REVIEW,
  },
  {
    id: "R4-SEC-04",
    stacks: "*-payments-*-runner",
    addresses: "aws_secretsmanager_secret.runner_token",
    reason:
      "who gives the runner its jobs makes the token: people put it in, and no state or plan ever sees it",
    until: YEARLY_REVIEW,
  },
  {
    id: "R3-SCN-01",
    stacks: "sandbox-payments-*-artifacts",
    addresses: "aws_ecr_repository.*",
    reason: "sandbox runs the images that prod scans all the time; scanning them twice is paid for",
    until: YEARLY_REVIEW,
  },
  {
    id: "R6-BKP-04",
    stacks: "sandbox-*-backup-vault",
    addresses: "aws_backup_vault.vault",
    reason:
      "sandbox is removed as a whole, which a locked vault would not let happen; it holds invented data",
    until: YEARLY_REVIEW,
  },
  {
    id: "R6-BKP-10",
    stacks: "sandbox-*-backup-vault",
    addresses: "aws_backup_vault.vault",
    reason: "who removes sandbox removes its backups first",
    until: YEARLY_REVIEW,
  },
  {
    id: "R1-GLU-01",
    stacks: "sandbox-payments-*-analytics",
    addresses: "aws_glue_job.jobs_etl",
    reason: "sandbox has networks in two zones only, and its invented data can wait for one of them",
    until: YEARLY_REVIEW,
  },
  {
    id: "R6-RDS-01",
    stacks: "sandbox-payments-*-database",
    addresses: "aws_rds_cluster.database_cluster",
    reason: "nobody wants a snapshot of invented data; the name for it is set all the same",
    until: YEARLY_REVIEW,
  },
  {
    id: "R7-RDS-01",
    stacks: "sandbox-payments-*-database",
    addresses: "aws_rds_cluster.database_cluster",
    reason: "no card data rest here, and audit of every statement is paid for by the line",
    until: YEARLY_REVIEW,
  },
  {
    id: "R9-RDS-01",
    stacks: "sandbox-payments-*-database,sandbox-payments-global-database-global",
    addresses: "aws_rds_cluster.database_cluster,aws_rds_global_cluster.database",
    reason: "sandbox is removed as a whole, and its data are invented",
    until: YEARLY_REVIEW,
  },
  {
    id: "R9-S3-02",
    stacks: "sandbox-*-storage",
    addresses: "aws_s3_bucket.direct_logs,aws_s3_bucket.log_archive",
    reason:
      "sandbox is removed as a whole, which locked logs would not let happen; the trail of the organization sees it",
    until: YEARLY_REVIEW,
  },
  // Events
  {
    id: "R1-EVB-01",
    stacks: "staging-payments-sa-east-1-events",
    addresses: "aws_cloudwatch_event_bus.bus",
    reason:
      "every merchant account of staging is at home in sa-east-1, so that no event has to reach the other bus; settings that move one bring the rules",
    until: YEARLY_REVIEW,
  },
  // Redpanda in an account of its own, where staging is rehearsed with it
  {
    id: "R1-STO-01",
    stacks: "staging-payments-*-kafka-credentials",
    addresses:
      "aws_secretsmanager_secret.redpanda_link_secret,aws_secretsmanager_secret_version.redpanda_link_secret_version",
    reason: "the copying link reads one cluster, and only where that stands it has credentials to read with",
    until: YEARLY_REVIEW,
  },
  ...["R4-ENC-01", "R4-S3-03"].map((id) => ({
    id,
    stacks: "staging-streaming-*-brokers",
    addresses: [
      "aws_dynamodb_table.storage_locks",
      "aws_s3_bucket.storage_data",
      "aws_s3_bucket.storage_management",
      "aws_s3_bucket_server_side_encryption_configuration.storage_data_encryption",
      "aws_s3_bucket_server_side_encryption_configuration.storage_management_encryption",
    ].join(),
    reason:
      "no real payment is stored in staging, whose settings accept AWS's keys here in words; where one is, the vendor must support the account's own",
    until: YEARLY_REVIEW,
  })),
  ...["R4-IAM-05", "R4-IAM-07"].map((id) => ({
    id,
    stacks: "staging-streaming-*-brokers",
    addresses: "aws_iam_role.roles_agent",
    reason:
      "the vendor's agent makes roles for its cluster; a boundary caps each of them, and the account holds nothing else",
    until: YEARLY_REVIEW,
  })),
  {
    id: "R4-VPCE-01",
    stacks: "staging-streaming-*-endpoints",
    addresses: "aws_vpc_endpoint.interface_eks",
    reason: "the vendor's nodes and AWS's own managed node groups call it; guardrails hold for the account",
    until: YEARLY_REVIEW,
  },
  ...["R6-BKP-01", "R7-CT-02"].map((id) => ({
    id,
    stacks: "staging-streaming-*-brokers",
    addresses: "aws_dynamodb_table.storage_locks",
    reason: "it holds locks of the vendor's agent, which are worth nothing an hour later",
    until: YEARLY_REVIEW,
  })),
  {
    id: "R7-S3-01",
    stacks: "staging-streaming-*-brokers",
    addresses: "aws_s3_bucket.storage_data,aws_s3_bucket.storage_management",
    reason:
      "brokers read and write segments all the time, and log of it would cost more than the data; who reads them else is in the trail",
    until: YEARLY_REVIEW,
  },
];
