import { RedpandaProvider } from "@cdktf/provider-redpanda/lib/provider";
import { Secret } from "@cdktf/provider-redpanda/lib/secret";
import { ShadowLink as RedpandaShadowLink } from "@cdktf/provider-redpanda/lib/shadow-link";
import { Construct } from "constructs";
import { Ephemeral } from "../../../core/ephemeral";
import { kafkaSecretName } from "../../../core/names";
import type { KafkaRotation } from "../../service/rotation";
import { userName } from "../user-name";

/** Name of the password in the cluster's own store: upper case, as the store wants it. */
const SECRET_NAME = "SHADOW_LINK_PASSWORD";

export interface ShadowLinkProps {
  readonly environment: string;
  /** `sa-east-1-to-us-east-1` */
  readonly name: string;
  /** Cluster that is copied, and the one that copies. */
  readonly sourceClusterId: string;
  readonly clusterId: string;
  readonly clusterApiUrl: string;
  /** Full names of the topics that are copied. */
  readonly topics: readonly string[];
  readonly rotation: KafkaRotation;
  /** Whether Terraform may not delete it. */
  readonly deletionProtection: boolean;
}

/**
 * Copies topics, offsets of groups and schemas of another region's cluster, one way and with a delay. The cluster that
 * copies fetches; until it is failed over, nobody else writes its copies. Users and rights are each region's own.
 * The password is in the cluster's store, under a name: no state has it.
 * @see https://docs.redpanda.com/redpanda-cloud/manage/disaster-recovery/shadowing/overview/
 */
export class ShadowLink extends Construct {
  public constructor(scope: Construct, id: string, props: ShadowLinkProps) {
    super(scope, id);
    const { environment, clusterApiUrl, topics, rotation, deletionProtection } = props;
    new RedpandaProvider(this, "provider");
    // Of the same name in every region: the source's secret has a replica here.
    const credentials = new Ephemeral(this, "Credentials", {
      type: "aws_secretsmanager_secret_version",
      arguments: { secret_id: kafkaSecretName(environment, "link") },
    });
    const secret = new Secret(this, "Secret", {
      name: SECRET_NAME,
      clusterApiUrl,
      scopes: ["SCOPE_REDPANDA_CLUSTER"],
      secretData: `\${jsondecode(${credentials.reference("secret_string")})["password"]}`,
      secretDataVersion: rotation.current,
      allowDeletion: true,
    });
    const every = [{ filterType: "INCLUDE", patternType: "LITERAL", name: "*" }];
    new RedpandaShadowLink(this, "Resource", {
      name: props.name,
      shadowRedpandaId: props.clusterId,
      sourceRedpandaId: props.sourceClusterId,
      clientOptions: {
        tlsSettings: { enabled: true },
        authenticationConfiguration: {
          scramConfiguration: {
            scramMechanism: "SCRAM_SHA_512",
            username: userName("link", rotation.current),
            // A name in the cluster's store; Terraform itself is told to leave the braces alone.
            password: `$\${secrets.${SECRET_NAME}}`,
          },
        },
      },
      topicMetadataSyncOptions: {
        autoCreateShadowTopicFilters: topics.map((name) => ({
          filterType: "INCLUDE",
          patternType: "LITERAL",
          name,
        })),
        startAtEarliest: true,
      },
      consumerOffsetSyncOptions: { groupFilters: every },
      // Rights are made in both regions from the same contract.
      securitySyncOptions: { paused: true },
      schemaRegistrySyncOptions: { shadowSchemaRegistryTopic: true },
      allowDeletion: !deletionProtection,
      dependsOn: [secret],
      lifecycle: { preventDestroy: true },
    });
  }
}
