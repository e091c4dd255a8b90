import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { requireInteger, requireOneOf, requirePattern } from "../core/checks";
import { DEEP_HEALTH_PATH, LOCAL_HEALTH_PATH, type Probe } from "./steering";

const HTTPS = 443;

export interface RegionProbeProps extends Probe {
  /** Name of what is checks' own: `klap-prod-sa-east-1`. */
  readonly name: string;
  /** Name that leads to this region and no other, or a healthy region would answer for a lost one. */
  readonly regionalName: string;
}

/**
 * Route 53's checkers, all over the world, ask one region for its health: for its own, which moves requests, and for that
 * of all it depends on, which must not.
 * @throws PropsError if `intervalSeconds` is neither 10 nor 30, `failureThreshold` is not from 1 to 10, or the name has no
 * region in it.
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html
 */
export class RegionProbe extends Construct {
  /** Check that decides where requests go. */
  public readonly localId: string;
  /** Check that only raises an alarm. */
  public readonly deepId: string;

  public constructor(scope: Construct, id: string, props: RegionProbeProps) {
    super(scope, id);
    const { name, regionalName, intervalSeconds, failureThreshold } = props;
    requireOneOf(this, "intervalSeconds", intervalSeconds, [10, 30]);
    requireInteger(this, "failureThreshold", failureThreshold, 1, 10);
    requirePattern(this, "regionalName", regionalName, /^[^.]+-\d\./, "the name of one region");

    const check = (what: "Local" | "Deep", path: string): string =>
      new Route53HealthCheck(this, what, {
        type: "HTTPS",
        fqdn: regionalName,
        port: HTTPS,
        resourcePath: path,
        enableSni: true,
        // Cannot be changed later; it is what is paid for.
        requestInterval: intervalSeconds,
        failureThreshold,
        tags: { Name: `${name}-${what.toLowerCase()}` },
      }).id;
    this.localId = check("Local", LOCAL_HEALTH_PATH);
    this.deepId = check("Deep", DEEP_HEALTH_PATH);
  }
}
