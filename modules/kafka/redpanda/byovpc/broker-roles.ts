import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { PropsError } from "../../../core/errors";
import { brokerName } from "../../../core/names";
import { policyDocument, type PolicyStatement } from "../../../security/policy-document";
import { agentStatements, type AgentPlace } from "./agent-statements";
import { nodeStatements } from "./node-statements";
import { VendorRole } from "./vendor-role";

/** IAM's longest managed policy, in characters without white space. */
const MAX_POLICY = 6_144;
/** Characters of the longest value that Terraform puts into one: the ARN of a subnet. */
const LONGEST_VALUE = 80;

const AWS_POLICIES = {
  registry: "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly",
  worker: "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
  addresses: "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
  cluster: "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
  controller: "arn:aws:iam::aws:policy/AmazonEKSVPCResourceController",
} as const;

/**
 * Roles that the vendor's agent, its Kubernetes cluster and its nodes find, one set for each region.
 * @throws PropsError if a policy gets longer than IAM takes.
 * @see https://docs.redpanda.com/redpanda-cloud/get-started/cluster-types/byoc/aws/vpc-byo-aws/
 */
export class BrokerRoles extends Construct {
  public readonly clusterRoleArn: string;
  /** Instance profiles by what runs with them. */
  public readonly profileArns: Readonly<Record<"agent" | "brokers" | "connectors" | "utility", string>>;

  public constructor(scope: Construct, id: string, place: AgentPlace) {
    super(scope, id);
    const policies = (purpose: string, documents: Readonly<Record<string, PolicyStatement[]>>) =>
      Object.fromEntries(
        Object.entries(documents).map(([key, statements]): [string, string] => [
          key,
          this.#policy(place, `${purpose}-${key}`, statements),
        ]),
      );
    const agent = policies("agent", agentStatements(place));
    const { volumes, ...utility } = policies("nodes", nodeStatements(place));
    const { registry, worker, addresses, cluster, controller } = AWS_POLICIES;
    const node = { registry, worker, addresses };
    const role = (
      name: string,
      purpose: string,
      own: Readonly<Record<string, string>>,
      service: "ec2.amazonaws.com" | "eks.amazonaws.com" = "ec2.amazonaws.com",
    ): VendorRole => new VendorRole(this, name, { place, purpose, service, policies: own });

    this.clusterRoleArn = role("Cluster", "cluster", { cluster, controller }, "eks.amazonaws.com").roleArn;
    this.profileArns = {
      agent: role("Agent", "agent", agent).profileArn,
      brokers: role("Brokers", "brokers", { ...node, volumes: volumes! }).profileArn,
      connectors: role("Connectors", "connectors", node).profileArn,
      utility: role("Utility", "utility", { ...node, ...utility, volumes: volumes! }).profileArn,
    };
  }

  #policy(place: AgentPlace, purpose: string, statements: readonly PolicyStatement[]): string {
    const policy = policyDocument(statements);
    const { length } = policy.replace(/\$\{[^}]*\}/g, "?".repeat(LONGEST_VALUE));
    if (length > MAX_POLICY)
      throw new PropsError(this, purpose, `at most ${MAX_POLICY} characters of JSON`, length);
    return new IamPolicy(this, `Policy-${purpose}`, {
      name: brokerName(place.environment, place.region, purpose),
      description: "Rights of the Kafka vendor in the account of its own",
      policy,
    }).arn;
  }
}
