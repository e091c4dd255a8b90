import { alarmTopicArn, networkCidr } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";
import { PLATFORM_ENDPOINT_SERVICES } from "./endpoint-services";

export interface PaymentsLayersProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Companies that call the payments API through PrivateLink; without any there is no endpoint service. */
  readonly partners: LayerSettings["endpoint-service"]["partners"];
  /** Whether load balancers can only be deleted after their protection is lifted by hand. */
  readonly deletionProtection: boolean;
}

/** Layers of a payments account in one region. What differs between environments is a required choice here. */
export function paymentsLayers(props: PaymentsLayersProps): Partial<LayerSettings> {
  const { environment, accountId, region, partners, deletionProtection } = props;
  const cidr = networkCidr(environment, region, "payments");
  const alarms = { topicArn: alarmTopicArn(environment, accountId, region) };
  return {
    vpc: { cidr },
    endpoints: { services: PLATFORM_ENDPOINT_SERVICES, clientCidrs: { vpc: cidr }, alarms },
    ...(Object.keys(partners).length === 0
      ? {}
      : {
          "endpoint-service": {
            vpcCidr: cidr,
            partners,
            targetPort: 8443,
            healthCheck: { path: "/health", port: 8444 },
            // It names the partner's endpoint, which an auditor asks for; TLS alone shows only the certificate.
            proxyProtocolV2: true,
            // A partner may connect from one zone only, and must not fail when that zone has no healthy task.
            crossZone: true,
            deletionProtection,
            privateName: {
              noPrivateName:
                "partners name their own endpoint; ours would first have to be proved in public DNS",
            },
            alarms,
          } satisfies LayerSettings["endpoint-service"],
        }),
  };
}

/** Layers of a payments account that belong to no region. */
export function paymentsGlobalLayers(): Partial<LayerSettings> {
  return {};
}
