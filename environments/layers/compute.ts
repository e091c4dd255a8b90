import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { PARTNER_SERVICE, SERVICES, type ServiceName } from "./services";

type Service = LayerSettings["services"]["services"][string];
type Alarms = LayerSettings["services"]["alarms"];

/** Program by which every image says whether its process is well. */
const HEALTH_COMMAND = ["node", "/app/health.mjs"];

/** Layers that run services in one region of a payments account. */
export function computeLayers(
  { compute, deletionProtection, mesh, partners, publicIngress }: Choices,
  alarms: Alarms,
): Pick<LayerSettings, "artifacts" | "cluster" | "ingress" | "services"> &
  Partial<Pick<LayerSettings, "artifacts-replication">> {
  const { images, insights, exec, firewall, logRetentionDays, services } = compute;
  const names = Object.keys(SERVICES) as ServiceName[];
  return {
    artifacts: { services: names, scanning: images.scanning, keptImages: images.kept },
    ...(mesh.length > 1 && { "artifacts-replication": { regions: mesh } }),
    cluster: { insights, sessionLogRetentionDays: logRetentionDays, alarms },
    ingress: {
      ...firewall,
      internetFacing: publicIngress,
      logRetentionDays,
      deletionProtection,
      alarms,
    },
    services: {
      services: Object.fromEntries(
        names.map((name): [string, Service] => [
          name,
          { ...SERVICES[name], ...services[name], healthCommand: HEALTH_COMMAND },
        ]),
      ),
      imageOwner: images.owner,
      exec,
      partners:
        Object.keys(partners).length > 0
          ? { service: PARTNER_SERVICE }
          : { noPartners: "the environment has no partners" },
      logRetentionDays,
      alarms,
    },
  };
}
