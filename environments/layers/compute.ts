import { kafkaWayOf } from "../../modules/kafka/service/kafka-way-of";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { eventPlan } from "./events";
import { programVariables } from "./program-variables";
import { imageRelease } from "./published-code";
import { PARTNER_SERVICE, SERVICES, type ServiceName } from "./services";

type Service = LayerSettings["services"]["services"][string];
type Alarms = LayerSettings["services"]["alarms"];

/** Program by which every image says whether its process is well. */
const HEALTH_COMMAND = ["node", "/app/health.mjs"];

/** Layers that run services in one region of a payments account. */
export function computeLayers(
  choices: Choices,
  alarms: Alarms,
): Pick<LayerSettings, "artifacts" | "cluster" | "ingress" | "services"> &
  Partial<Pick<LayerSettings, "artifacts-replication">> {
  const { compute, deletionProtection, kafka, mesh, partners, publicIngress, runner, serverless } = choices;
  const { images, insights, exec, firewall, logRetentionDays, services } = compute;
  const names = Object.keys(SERVICES) as ServiceName[];
  return {
    artifacts: {
      services: [...names, ...("noRunner" in runner ? [] : ["runner"])],
      scanning: images.scanning,
      base: images.base,
      keptImages: images.kept,
      signing: serverless.signing,
    },
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
      events: eventPlan(choices),
      services: Object.fromEntries(
        names.map((name): [string, Service] => [
          name,
          {
            ...SERVICES[name],
            ...services[name],
            ...programVariables(name, choices),
            ...(name === PARTNER_SERVICE && {
              signedBy: { merchants: choices.merchants, testMerchant: choices.canary.testMerchant },
            }),
            release: imageRelease(name, images.base),
            healthCommand: HEALTH_COMMAND,
          },
        ]),
      ),
      imageOwner: images.owner,
      exec,
      partners:
        Object.keys(partners).length > 0
          ? { service: PARTNER_SERVICE }
          : { noPartners: "the environment has no partners" },
      kafkaWay: kafkaWayOf(kafka.service),
      logRetentionDays,
      alarms,
    },
  };
}
