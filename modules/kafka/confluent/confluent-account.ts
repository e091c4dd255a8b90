import { Environment } from "@cdktf/provider-confluent/lib/environment";
import { Gateway } from "@cdktf/provider-confluent/lib/gateway";
import { controlPlaneProvider } from "./control-plane-provider";
import { ServiceAccount } from "@cdktf/provider-confluent/lib/service-account";
import { Construct } from "constructs";
import { roleName } from "../../core/names";
import type { ConfluentService } from "../service/kafka-service";
import { PLATFORM_PRINCIPALS } from "../service/platform-principals";
import { ArchiveRole } from "./archive-role";
import { KafkaKey } from "./kafka-key";

export interface ConfluentAccountProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  readonly governance: ConfluentService["governance"];
  /** Applications that get a service account. */
  readonly principals: readonly string[];
  /** Key of the bucket that messages are archived in; undefined where none are. */
  readonly archiveKeyArn: string | undefined;
}

/**
 * A region's own environment at Confluent, since there is one Schema Registry in each: its gateway for PrivateLink,
 * the key it encrypts with, a service account for each principal, and its way into the archive's bucket.
 */
export class ConfluentAccount extends Construct {
  public readonly ids: {
    readonly environmentId: string;
    readonly gatewayId: string;
    readonly endpointServiceName: string;
    readonly byokKeyId: string;
    /** Integration of the archive, under `archive`; none where nothing is archived. */
    readonly integrationIds: Readonly<Record<string, string>>;
    readonly accountIds: Readonly<Record<string, string>>;
  };

  public constructor(scope: Construct, id: string, props: ConfluentAccountProps) {
    super(scope, id);
    const { environment, accountId, region, governance, principals, archiveKeyArn } = props;
    controlPlaneProvider(this);
    const name = (purpose: string): string => roleName(environment, region, purpose);

    const home = new Environment(this, "Environment", {
      displayName: `klap-${environment}-${region}`,
      streamGovernance: { package: governance },
      lifecycle: { preventDestroy: true },
    });
    const gateway = new Gateway(this, "Gateway", {
      displayName: name("kafka"),
      environment: { id: home.id },
      awsIngressPrivateLinkGateway: { region },
    });
    const key = new KafkaKey(this, "Key", { environment, accountId });
    const archive =
      archiveKeyArn === undefined
        ? undefined
        : new ArchiveRole(this, "Archive", {
            environment,
            accountId,
            region,
            environmentId: home.id,
            dataKeyArn: archiveKeyArn,
          });
    const own = PLATFORM_PRINCIPALS.filter((principal) => principal !== "archive" || archive !== undefined);
    const accountIds = Object.fromEntries(
      [...own, ...principals].map((principal) => [
        principal,
        // Names are unique over all of the organization at Confluent.
        new ServiceAccount(this, `Principal-${principal}`, { displayName: name(principal) }).id,
      ]),
    );
    this.ids = {
      environmentId: home.id,
      gatewayId: gateway.id,
      endpointServiceName: gateway.awsIngressPrivateLinkGateway.vpcEndpointServiceName,
      byokKeyId: key.byokKeyId,
      integrationIds: archive === undefined ? {} : { archive: archive.integrationId },
      accountIds,
    };
  }
}
