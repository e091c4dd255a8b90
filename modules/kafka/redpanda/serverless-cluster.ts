import { ServerlessCluster as RedpandaServerlessCluster } from "@cdktf/provider-redpanda/lib/serverless-cluster";
import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { Construct } from "constructs";

export interface ServerlessClusterProps {
  /** `klap-sandbox-sa-east-1` */
  readonly name: string;
  /** Region that Redpanda runs it in. */
  readonly vendorRegion: string;
  readonly resourceGroupId: string;
  /** Whether Terraform may not delete it. */
  readonly deletionProtection: boolean;
}

/** Shared cluster that Redpanda runs and scales; clients come over the internet, with TLS and a password. */
export class ServerlessCluster extends Construct {
  public readonly clusterId: string;
  public readonly bootstrapServers: string;
  /** The cluster's own API, which topics and users are made by. */
  public readonly restEndpoint: string;
  public readonly registryEndpoint: string;

  public constructor(scope: Construct, id: string, props: ServerlessClusterProps) {
    super(scope, id);
    const { name, vendorRegion, resourceGroupId, deletionProtection } = props;
    new RedpandaProvider(this, "provider");
    const cluster = new RedpandaServerlessCluster(this, "Resource", {
      name,
      serverlessRegion: vendorRegion,
      resourceGroupId,
      allowDeletion: !deletionProtection,
      lifecycle: { preventDestroy: true },
    });
    this.clusterId = cluster.id;
    this.bootstrapServers = `\${join(",", redpanda_serverless_cluster.${cluster.friendlyUniqueId}.kafka_api.seed_brokers)}`;
    this.restEndpoint = cluster.clusterApiUrl;
    this.registryEndpoint = cluster.schemaRegistry.url;
  }
}
