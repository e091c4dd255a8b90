import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { contract, ids } from "../modules/core/contracts";
import { apiName, regionalApiName, resourceName } from "../modules/core/names";
import { AcceleratedRegion } from "../modules/traffic/accelerated-region";
import { LatencyRecord } from "../modules/traffic/latency-record";
import { RegionHealth } from "../modules/traffic/region-health";
import { RegionProbe } from "../modules/traffic/region-probe";
import type { TrafficTimes } from "../modules/traffic/shift-time";
import { acceleratorContract } from "./accelerator";
import { environmentDomain } from "./environment-domain";
import { ingressContract } from "./ingress";
import { publicZoneContract } from "./public-zone";

export interface TrafficSettings extends TrafficTimes {
  /** Regions that serve the payments API. */
  readonly regions: readonly string[];
  /** Seconds that requests may take to leave what is lost; `klap traffic` shows what they do take. */
  readonly limits: { readonly zoneSeconds: number; readonly regionSeconds: number };
}

export const trafficContract = contract("traffic", 1, {
  /** Route 53's checks of the region: `local`, which moves requests, and `deep`, which only tells. */
  healthCheckIds: ids(""),
});

/** This region's part in the API's name that all regions serve, and the checks that decide about it. */
export class TrafficStack extends BaseStack {
  readonly #settings: TrafficSettings;

  public constructor(scope: Construct, context: StackContext, settings: TrafficSettings) {
    super(scope, "traffic", context);
    this.#settings = settings;
    const { environment, region } = this.place;
    const { probe, steering } = settings;
    const domain = environmentDomain(this.environment);
    const probes =
      "noProbe" in probe
        ? undefined
        : new RegionProbe(this, "Probe", {
            ...probe,
            name: resourceName(environment, region),
            regionalName: regionalApiName(domain, region),
          });
    if (steering.by === "latency-records") this.#record(apiName(domain), probes?.localId);
    else this.#endpoint();
    if (probes) {
      const { localId: local, deepId: deep } = probes;
      this.publish(trafficContract, { healthCheckIds: { local, deep } });
    }
  }

  #record(name: string, localId: string | undefined): void {
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const others = this.#settings.regions.filter((each) => each !== region);
    for (const other of others) this.after("fences", account, other);
    const { zoneId } = this.read(publicZoneContract, account, "global");
    const { healthCheckId } = new RegionHealth(this, "Health", {
      environment,
      region: awsRegion,
      ...(localId !== undefined && { localId }),
      fencedBy: others,
    });
    new LatencyRecord(this, "Record", {
      zoneId,
      name,
      region: awsRegion,
      balancer: this.read(ingressContract, account, region),
      ...(healthCheckId !== undefined && { healthCheckId }),
    });
  }

  #endpoint(): void {
    const { account, region } = this.place;
    const { awsRegion } = this.folder;
    const { listenerArn } = this.read(acceleratorContract, account, "global");
    const { arnSuffix } = this.read(ingressContract, account, region);
    new AcceleratedRegion(this, "Endpoint", {
      listenerArn,
      region: awsRegion,
      loadBalancerArn: `arn:aws:elasticloadbalancing:${awsRegion}:${this.account.id}:loadbalancer/${arnSuffix}`,
    });
  }
}
