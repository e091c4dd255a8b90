import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import { ServiceDiscoveryHttpNamespace } from "@cdktf/provider-aws/lib/service-discovery-http-namespace";
import { Construct } from "constructs";
import { requireOneOf, requirePattern } from "../core/checks";

/** How closely Container Insights looks: `enhanced` down to each task and container, paid by metric. */
export const INSIGHTS = ["enabled", "enhanced"] as const;
export type Insights = (typeof INSIGHTS)[number];

export interface ContainerClusterProps {
  readonly name: string;
  readonly insights: Insights;
  /** Key and log of operators' sessions in tasks, also of those that nobody meant to allow. */
  readonly sessions: { readonly keyArn: string; readonly logGroupName: string };
}

/**
 * Fargate cluster with Container Insights and a namespace by which its services find each other (Service Connect).
 * Tasks' ephemeral storage has AWS's own key, since Fargate takes no multi-Region key for it.
 * @throws PropsError if `name` is no cluster's, or `insights` is unknown.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html
 */
export class ContainerCluster extends Construct {
  public readonly namespaceArn: string;

  public constructor(scope: Construct, id: string, props: ContainerClusterProps) {
    super(scope, id);
    const { name, insights, sessions } = props;
    requirePattern(this, "name", name, /^[\w-]{1,255}$/, "1 to 255 letters, digits, hyphens and underscores");
    requireOneOf(this, "insights", insights, INSIGHTS);

    const namespace = new ServiceDiscoveryHttpNamespace(this, "Namespace", {
      name,
      description: `Services of ${name}, by Service Connect`,
    });
    const cluster = new EcsCluster(this, "Resource", {
      name,
      setting: [{ name: "containerInsights", value: insights }],
      serviceConnectDefaults: { namespace: namespace.arn },
      configuration: {
        executeCommandConfiguration: {
          kmsKeyId: sessions.keyArn,
          logging: "OVERRIDE",
          logConfiguration: {
            cloudWatchEncryptionEnabled: true,
            cloudWatchLogGroupName: sessions.logGroupName,
          },
        },
      },
    });
    new EcsClusterCapacityProviders(this, "Capacity", {
      clusterName: cluster.name,
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      // Each service says for itself; this is for a task that somebody starts by hand.
      defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1, base: 0 }],
    });
    this.namespaceArn = namespace.arn;
  }
}
