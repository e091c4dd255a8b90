import { Construct } from "constructs";
import { SecurityGroup, type SecurityRule } from "../network/security-group";
import { wayRules, type Ways } from "../network/ways";
import { API_PORT, HEALTH_PORT, PARTNER_PORT } from "./ports";

/** What a service may reach, and by which group or network. */
export interface ServiceWays extends Omit<Ways, "s3"> {
  /** Prefix list of S3, from which ECS gets the layers of images. */
  readonly s3PrefixListId: string;
}

export interface ServiceNetworkProps {
  readonly vpcId: string;
  /** Name of the group: `klap-prod-ingest`. */
  readonly name: string;
  readonly service: string;
  /** Group of the load balancer that asks for requests and health. @default none */
  readonly balancerGroupId?: string;
  /** Group of the load balancer of partners' connections. @default none */
  readonly partnersGroupId?: string;
  readonly ways: ServiceWays;
}

/** Security group of a service's tasks: who may call them, and the little that they may reach. */
export class ServiceNetwork extends Construct {
  public readonly securityGroupId: string;

  public constructor(scope: Construct, id: string, props: ServiceNetworkProps) {
    super(scope, id);
    const { vpcId, name, service, balancerGroupId, partnersGroupId, ways } = props;

    const { securityGroupId } = new SecurityGroup(this, "Group", {
      vpcId,
      name,
      description: `Tasks of ${service}`,
      ingress: {
        ...balancerRule("requests", API_PORT, balancerGroupId, "Load balancer of requests"),
        ...balancerRule(
          "requests-health",
          HEALTH_PORT,
          balancerGroupId,
          "Health, asked by the load balancer",
        ),
        ...balancerRule("partners", PARTNER_PORT, partnersGroupId, "Load balancer of partners"),
      },
      egress: wayRules({
        ...ways,
        s3: { prefixListId: ways.s3PrefixListId, description: "S3, where the layers of images are" },
      }),
    });
    this.securityGroupId = securityGroupId;
  }
}

/** A load balancer's rule, where there is that load balancer. */
function balancerRule(
  key: string,
  port: number,
  groupId: string | undefined,
  description: string,
): Record<string, SecurityRule> {
  return groupId === undefined ? {} : { [key]: rule(port, { securityGroupId: groupId }, description) };
}

function rule(port: number, peer: SecurityRule["peer"], description: string): SecurityRule {
  return { port, peer, description };
}
