import { subnetOf } from "./cidr";
import { CHILE_SLOT, regionOf } from "./regions";

/* eslint-disable max-lines -- names that can never change stand together, where a review sees one of them change */

/*
 * Everything here is a contract with what is deployed: state keys, role paths, AS numbers and address
 * blocks cannot be renamed for free once they exist. A snapshot test fails on every change.
 */

/** Where a stack belongs; `region` is a region code or `global`. */
export interface StackPlace {
  readonly environment: string;
  readonly account: string;
  readonly region: string;
  readonly layer: string;
}

/** HCP Terraform recommends names of at most 90 characters. */
export const MAX_WORKSPACE_NAME = 90;

/** Name of a stack, of its folder and of its node in every graph: `prod-network-sa-east-1-transit`. */
export function stackName({ environment, account, region, layer }: StackPlace): string {
  return `${environment}-${account}-${region}-${layer}`;
}

/** HCP Terraform workspace of a stack: `klap-prod-network-sa-east-1-transit`. */
export function workspaceOf(stack: string): string {
  return `klap-${stack}`;
}

/** S3 key of a state: the name its workspace has, or would have. */
export function stateKeyOf(workspace: string): string {
  return `${workspace}/terraform.tfstate`;
}

/** HCP Terraform project, which bounds who may plan and apply: one per environment and account. */
export function projectName(environment: string, account: string): string {
  return `klap-${environment}-${account}`;
}

/** Bucket that holds the states of an account's region; made by the bootstrap template. */
export function stateBucketName(accountId: string, region: string): string {
  return `klap-state-${accountId}-${region}`;
}

/** Alias of the key that encrypts those states; made by the bootstrap template. */
export const STATE_KEY_ALIAS = "alias/klap/state";

/** IAM path of what the bootstrap template makes: the roles that plan, apply and read states. */
export const DEPLOY_ROLE_PATH = "/klap/deploy/";

/** ARN of the role that applies in an account. */
export function deployRoleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role${DEPLOY_ROLE_PATH}klap-apply`;
}

/** ARN of the role that plans in an account: it reads settings and states, and changes nothing but locks. */
export function planRoleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role${DEPLOY_ROLE_PATH}klap-plan`;
}

/** ARN of the role that other stacks assume to read contracts out of an account's states. */
export function stateReaderRoleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role${DEPLOY_ROLE_PATH}klap-state-reader`;
}

/** IAM path of the roles that stacks of one environment make. */
export function rolePath(environment: string): string {
  return `/klap/${environment}/`;
}

/** Name of an IAM role or policy. IAM is global, so what belongs to a region carries it. */
export function roleName(environment: string, region: string, purpose: string): string {
  return `klap-${environment}-${region}-${purpose}`;
}

/** ARN of the policy that bounds every role which stacks of an environment make in an account. */
export function boundaryArn(environment: string, accountId: string): string {
  return `arn:aws:iam::${accountId}:policy${rolePath(environment)}${boundaryName(environment)}`;
}

/** Name of that policy. */
export function boundaryName(environment: string): string {
  return `klap-${environment}-boundary`;
}

/** Name of something that is unique inside one account's region: `klap-prod-logs`. */
export function resourceName(environment: string, purpose: string): string {
  return `klap-${environment}-${purpose}`;
}

/** Name of an S3 bucket, unique over all of AWS because it carries the account id. */
export function bucketName(environment: string, accountId: string, region: string, purpose: string): string {
  return `klap-${environment}-${accountId}-${region}-${purpose}`;
}

/** Position of each environment in the address plan; `org` has no network, yet keeps its place. */
const ENVIRONMENT_SLOTS: Readonly<Record<string, number>> = { prod: 0, staging: 1, sandbox: 2, org: 3 };

/** Environments that have a place in the address plan. */
export const PLANNED_ENVIRONMENTS: readonly string[] = Object.keys(ENVIRONMENT_SLOTS);

/** All of the platform's private addresses; on-premises networks must stay outside. */
export const PLATFORM_CIDR = "10.0.0.0/8";

/** First AS number of the platform's Transit Gateways; 32 regions for each environment follow it. */
const FIRST_ASN = 64_512;
const REGION_SLOTS = 32;

/** Prefix length and position of each network inside its region's /15. The rest is spare. */
const NETWORK_BLOCKS = {
  payments: { length: 16, index: 0 },
  streaming: { length: 17, index: 2 },
  inspection: { length: 20, index: 24 },
} as const;
export type NetworkName = keyof typeof NETWORK_BLOCKS;

/** The /10 block of an environment: 4 environments. */
export function environmentCidr(environment: string): string {
  return subnetOf(PLATFORM_CIDR, 10, environmentSlot(environment));
}

/** The /15 block of an environment's region: 32 regions. */
export function regionCidr(environment: string, region: string): string {
  return subnetOf(environmentCidr(environment), 15, regionOf(region).slot);
}

/** The block kept for the announced region in Chile. */
export function chileCidr(environment: string): string {
  return subnetOf(environmentCidr(environment), 15, CHILE_SLOT);
}

/** The block of one network of an environment's region. */
export function networkCidr(environment: string, region: string, network: NetworkName): string {
  const { length, index } = NETWORK_BLOCKS[network];
  return subnetOf(regionCidr(environment, region), length, index);
}

/** Private AS number (16 bits, for the sake of older routers) of a region's Transit Gateway. */
export function transitGatewayAsn(environment: string, region: string): number {
  return FIRST_ASN + environmentSlot(environment) * REGION_SLOTS + regionOf(region).slot;
}

/** Inside addresses of every tunnel; the blocks AWS reserves lie outside. */
const TUNNELS_CIDR = "169.254.32.0/19";
const CONNECTIONS_PER_REGION = 8;
const TUNNELS_PER_CONNECTION = 2;

/** Position of a VPN connection among its region's, from 1. */
export type VpnConnectionNumber = 1 | 2;
export type VpnTunnelNumber = 1 | 2;

/**
 * The /30 inside a VPN tunnel: AWS answers on its first address, the peer on its second. No two tunnels of all
 * environments and regions share one, since one router on premises may end them all.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
export function vpnTunnelCidr(
  environment: string,
  region: string,
  connection: VpnConnectionNumber,
  tunnel: VpnTunnelNumber,
): string {
  const place = environmentSlot(environment) * REGION_SLOTS + regionOf(region).slot;
  const index = (place * CONNECTIONS_PER_REGION + connection - 1) * TUNNELS_PER_CONNECTION + tunnel - 1;
  return subnetOf(TUNNELS_CIDR, 30, index);
}

/** ARN of the encrypted topic that the alarms of an account's region go to. */
export function alarmTopicArn(environment: string, accountId: string, region: string): string {
  return topicArnOf(environment, accountId, region, "alarms");
}

/** ARN of a topic of an account's region. */
export function topicArnOf(environment: string, accountId: string, region: string, purpose: string): string {
  return `arn:aws:sns:${region}:${accountId}:${resourceName(environment, purpose)}`;
}

/**
 * ARN of the queue that keeps what did not reach anybody through a topic of alarms. It stands beside the topic, in
 * the same account and region.
 */
export function undeliveredQueueArn(topicArn: string): string {
  return `${topicArn.replace("arn:aws:sns:", "arn:aws:sqs:")}-undelivered`;
}

/** Name of the organization's trail, which the organization's own environment makes. */
export function trailName(environment: string): string {
  return resourceName(environment, "trail");
}

/** ARN of that trail, which bucket and key policies of another account name before it exists. */
export function trailArn(environment: string, accountId: string, region: string): string {
  return `arn:aws:cloudtrail:${region}:${accountId}:trail/${trailName(environment)}`;
}

/** Log group that has the trail's events at hand; metric filters of another layer look into it. */
export function trailLogGroupName(environment: string): string {
  return `/aws/cloudtrail/${trailName(environment)}`;
}

/** Alias of the key that protects one kind of thing in an account: `alias/klap/prod/logs`. */
export function keyAlias(environment: string, purpose: string): string {
  return `alias/klap/${environment}/${purpose}`;
}

/** Name of the vault of backups in an account's region; the name is the same everywhere, the account is not. */
export function backupVaultName(environment: string): string {
  return resourceName(environment, "backup");
}

/** ARN of that vault, as copies of backups name their destination. */
export function backupVaultArn(environment: string, accountId: string, region: string): string {
  return `arn:aws:backup:${region}:${accountId}:backup-vault:${backupVaultName(environment)}`;
}

/**
 * The one IAM user there is: it opens the management account when nothing else does. Alarms on its use name it.
 * @see docs/bootstrap.md
 */
export const EMERGENCY_USER = "klap-emergency";

/** ARN of the emergency user of the management account. */
export function emergencyUserArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:user/klap/emergency/${EMERGENCY_USER}`;
}

/** Name of a permission set of people, which is also part of the role's name in each account. */
export function permissionSetName(job: string): string {
  return `klap-${job}`;
}

/** Pattern of the roles that Identity Center makes of a permission set in an account; AWS adds a region and a hash. */
export function permissionSetRoles(accountId: string, job: string): string {
  return `arn:aws:iam::${accountId}:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_${permissionSetName(job)}_*`;
}

/** PostgreSQL user that people are in the payments database: it reads, and signs in by IAM only. */
export const PEOPLE_DATABASE_USER = "klap_people";

/** First part of the names of secrets by which people reach Kafka: `klap/prod/kafka/people-…`. */
export function peopleKafkaSecrets(environment: string): string {
  return `klap/${environment}/kafka/people-`;
}

/** Secret by which an application reaches Kafka in its own region: `klap/prod/kafka/ledger`. */
export function kafkaSecretName(environment: string, principal: string): string {
  return `klap/${environment}/kafka/${principal}`;
}

/** ARN of such a secret, for a policy; Secrets Manager puts six characters of its own behind the name. */
export function kafkaSecretArn(
  environment: string,
  accountId: string,
  region: string,
  principal: string,
): string {
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${kafkaSecretName(environment, principal)}-??????`;
}

/**
 * Name of what a Kafka vendor's agent finds in the account of its own: roles, instance profiles, security groups. It
 * has to begin so, since the bootstrap template lets such roles alone stand outside the platform's path.
 */
export function brokerName(environment: string, region: string, purpose: string): string {
  return `redpanda-${environment}-${region}-${purpose}`;
}

/** Policy that bounds every role of a Kafka vendor's agent, and those that the agent makes. */
export function brokerBoundaryArn(environment: string, accountId: string): string {
  return `arn:aws:iam::${accountId}:policy${rolePath(environment)}${brokerBoundaryName(environment)}`;
}

/** Name of that policy. */
export function brokerBoundaryName(environment: string): string {
  return `klap-${environment}-broker-boundary`;
}

/** Secret that holds the token of the runner inside the network; somebody puts it there by hand. */
export function runnerSecretName(environment: string): string {
  return `klap/${environment}/runner/token`;
}

/** Private zone of an environment, below its public domain: `internal.klap.example`. */
export function privateZoneName(domain: string): string {
  return `internal.${domain}`;
}

/**
 * Global database of an environment. Final: AWS can rename it, but its endpoint, and what applications hold of
 * it, follow the name.
 */
export function globalDatabaseName(environment: string): string {
  return resourceName(environment, "payments");
}

/** Aurora cluster of one region, by which it is a member of the global database. Final. */
export function databaseName(environment: string, region: string): string {
  return `${globalDatabaseName(environment)}-${region}`;
}

/** Word of the bucket that Kafka's sink writes into, from which messages are copied into the archive. */
export const SINK_BUCKET = "kafka-sink";

/** Secret that holds user name and password of the databases' master user, the same in every region. Final. */
export function databaseSecretName(environment: string): string {
  return `klap/${environment}/database/master`;
}

/** ARN of that secret or of a copy of it; AWS adds six characters. */
export function databaseSecretArn(environment: string, accountId: string, region: string): string {
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${databaseSecretName(environment)}-??????`;
}

/** Cluster that runs an account's services. */
export function clusterName(environment: string, account: string): string {
  return resourceName(environment, account);
}

/** ARN of that cluster. */
export function clusterArn(environment: string, accountId: string, region: string, account: string): string {
  return `arn:aws:ecs:${region}:${accountId}:cluster/${clusterName(environment, account)}`;
}

/** Name in ECR of the images of one service: `klap/prod/ingest`. */
export function repositoryName(environment: string, service: string): string {
  return `klap/${environment}/${service}`;
}

/** ARN of that repository. */
export function repositoryArn(
  environment: string,
  accountId: string,
  region: string,
  service: string,
): string {
  return `arn:aws:ecr:${region}:${accountId}:repository/${repositoryName(environment, service)}`;
}

/** Address that images of a service are pulled from, without tag or digest. */
export function repositoryUrl(
  environment: string,
  accountId: string,
  region: string,
  service: string,
): string {
  return `${accountId}.dkr.ecr.${region}.amazonaws.com/${repositoryName(environment, service)}`;
}

/** Log group of a service's own lines. */
export function serviceLogGroupName(environment: string, service: string): string {
  return `/klap/${environment}/services/${service}`;
}

/** Log group of what operators do inside tasks of a cluster. */
export function execLogGroupName(environment: string, account: string): string {
  return `/klap/${environment}/exec/${clusterName(environment, account)}`;
}

/** Name that callers of the payments API use in every region: `api.klap.example`. */
export function apiName(domain: string): string {
  return `api.${domain}`;
}

/** Name of the payments API in one region, for whoever has to reach that one: `api-sa-east-1.klap.example`. */
export function regionalApiName(domain: string, region: string): string {
  return `api-${region}.${domain}`;
}

/** Alias of a function or workflow that callers call: versions change behind it. Final. */
export const LIVE_ALIAS = "live";

/** ARN of a function of an account's region: `klap-prod-settlement-collect`. */
export function functionArn(environment: string, accountId: string, region: string, name: string): string {
  return `arn:aws:lambda:${region}:${accountId}:function:${resourceName(environment, name)}`;
}

/** ARN by which everybody calls that function. */
export function liveFunctionArn(
  environment: string,
  accountId: string,
  region: string,
  name: string,
): string {
  return `${functionArn(environment, accountId, region, name)}:${LIVE_ALIAS}`;
}

/** ARN of a state machine of an account's region. */
export function stateMachineArn(
  environment: string,
  accountId: string,
  region: string,
  name: string,
): string {
  return `arn:aws:states:${region}:${accountId}:stateMachine:${resourceName(environment, name)}`;
}

/** ARN by which everybody starts that state machine. */
export function liveStateMachineArn(
  environment: string,
  accountId: string,
  region: string,
  name: string,
): string {
  return `${stateMachineArn(environment, accountId, region, name)}:${LIVE_ALIAS}`;
}

/** ARN of the queue of what a function or schedule failed to do. */
export function failureQueueArn(
  environment: string,
  accountId: string,
  region: string,
  source: string,
): string {
  return `arn:aws:sqs:${region}:${accountId}:${resourceName(environment, source)}-failures`;
}

/** Signer's profile for the code of an environment's functions; Signer takes no hyphens. Final. */
export function signingProfileName(environment: string): string {
  return `klap_${environment}_functions`;
}

/** Alarm in one region by which Route 53 keeps requests out of another one, the fenced one. */
export function fenceAlarmName(environment: string, fencedRegion: string): string {
  return resourceName(environment, `fence-${fencedRegion}`);
}

/** Canary that sends payments of a test merchant into one region. */
export function canaryName(environment: string): string {
  return resourceName(environment, "ingest");
}

/** Object in a region's state bucket that says who moves the environment's writer, while it moves. */
export function failoverFenceKey(environment: string): string {
  return `failover/${environment}/fence.json`;
}

/** Object in a region's state bucket that says what one move has done. */
export function failoverRecordKey(environment: string, move: string): string {
  return `failover/${environment}/moves/${move}.json`;
}

function environmentSlot(environment: string): number {
  const slot = ENVIRONMENT_SLOTS[environment];
  if (slot === undefined)
    throw new RangeError(
      `environment ${environment} has no place in the address plan, known are ${Object.keys(ENVIRONMENT_SLOTS).join(", ")}`,
    );
  return slot;
}
