import { ApiKey } from "@cdktf/provider-confluent/lib/api-key";
import { ClusterLink } from "@cdktf/provider-confluent/lib/cluster-link";
import { SchemaExporter } from "@cdktf/provider-confluent/lib/schema-exporter";
import { Construct } from "constructs";
import { generations, type KafkaRotation } from "../service/rotation";
import { clusterKey, registryKey } from "./api-keys";

/** One end of a link. */
export interface LinkEnd {
  readonly region: string;
  readonly environmentId: string;
  readonly clusterId: string;
  readonly bootstrapServers: string;
  readonly restEndpoint: string;
  readonly registryId: string;
  readonly registryEndpoint: string;
  /** Service account of the link in this region. */
  readonly accountId: string;
}

export interface ConfluentLinkProps {
  readonly name: string;
  readonly local: LinkEnd;
  readonly remote: LinkEnd;
  /** Schema Registry subjects that go to the other region; empty for none. */
  readonly subjects: readonly string[];
  /** Beginnings of consumer groups whose offsets come from the other region; empty for none. */
  readonly groupPrefixes: readonly string[];
  readonly rotation: KafkaRotation;
}

/**
 * One side of a bidirectional link between the clusters of two regions, and the way of this region's schemas to
 * the other one. It makes its own keys on both sides, so that no secret crosses states: the stack is sealed.
 * Schemas arrive in a context named after their home region, which keeps their ids.
 */
export class ConfluentLink extends Construct {
  public constructor(scope: Construct, id: string, props: ConfluentLinkProps) {
    super(scope, id);
    const { name, local, remote, subjects, groupPrefixes, rotation } = props;
    const here = this.#keys("Local", local, rotation);
    const there = this.#keys("Remote", remote, rotation);

    new ClusterLink(this, "Resource", {
      linkName: name,
      linkMode: "BIDIRECTIONAL",
      localKafkaCluster: {
        id: local.clusterId,
        restEndpoint: local.restEndpoint,
        credentials: { key: here.kafka.id, secret: here.kafka.secret },
      },
      remoteKafkaCluster: {
        id: remote.clusterId,
        bootstrapEndpoint: remote.bootstrapServers,
        credentials: { key: there.kafka.id, secret: there.kafka.secret },
      },
      config: {
        ...offsetSync(groupPrefixes),
        // The contract gives rights on both sides, and mirrors are made one by one.
        "acl.sync.enable": "false",
        "auto.create.mirror.topics.enable": "false",
      },
      lifecycle: { preventDestroy: true },
    });
    if (subjects.length > 0)
      new SchemaExporter(this, "Schemas", {
        name: `${name}-${local.region}`,
        schemaRegistryCluster: { id: local.registryId },
        restEndpoint: local.registryEndpoint,
        credentials: { key: here.registry.id, secret: here.registry.secret },
        subjects: [...subjects],
        contextType: "CUSTOM",
        context: local.region,
        destinationSchemaRegistryCluster: {
          id: remote.registryId,
          restEndpoint: remote.registryEndpoint,
          credentials: { key: there.registry.id, secret: there.registry.secret },
        },
      });
  }

  /** Keys of the link's account on one side, the current ones. */
  #keys(
    side: string,
    { region, accountId, clusterId, registryId, environmentId }: LinkEnd,
    rotation: KafkaRotation,
  ): { readonly kafka: ApiKey; readonly registry: ApiKey } {
    const made = generations(rotation).map((generation) => {
      const owner = { name: `link-${region}-${generation}`, accountId };
      return {
        kafka: new ApiKey(this, `${side}-kafka-${generation}`, clusterKey(owner, clusterId, environmentId)),
        registry: new ApiKey(
          this,
          `${side}-registry-${generation}`,
          registryKey(owner, registryId, environmentId),
        ),
      };
    });
    return made.at(-1)!;
  }
}

/**
 * Offsets follow only where groups are at work in one region at a time: two regions' consumers of the same group name
 * would otherwise overwrite each other's. Without a filter nothing is synchronized at all.
 * @see https://docs.confluent.io/cloud/current/multi-cloud/cluster-linking/cluster-links-cc.html
 */
function offsetSync(groupPrefixes: readonly string[]): Record<string, string> {
  if (groupPrefixes.length === 0) return { "consumer.offset.sync.enable": "false" };
  const groupFilters = groupPrefixes.map((name) => ({
    name,
    patternType: "PREFIXED",
    filterType: "INCLUDE",
  }));
  return {
    "consumer.offset.sync.enable": "true",
    "consumer.offset.group.filters": JSON.stringify({ groupFilters }),
  };
}
