import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { homeNet } from "./home-net";

/** First signature id; AWS's managed rules lie elsewhere. */
const FIRST_SID = 1_000_001;
const WEB_PORTS = [80, 443];
/** Rules that the group may ever hold; it cannot grow later. */
export const PROTOCOL_CAPACITY = 100;

/**
 * What is settled before any domain is looked at, in the order of evaluation. The policy's default drops only
 * packets of connections that stand, so whatever has no handshake must be dropped here or its first packet
 * leaves. Names come from the Route 53 resolver and time from the link-local address in every VPC, so neither
 * DNS nor NTP has to leave.
 */
const rules = (tcpPorts: readonly number[]): string[] => [
  'pass icmp any any -> $HOME_NET any (msg:"path MTU"; itype:3; icode:4;',
  'drop icmp $HOME_NET any -> any any (msg:"ICMP to the internet";',
  'drop udp $HOME_NET any -> any 53 (msg:"DNS past the resolver";',
  'drop udp $HOME_NET any -> any 123 (msg:"NTP past the time service";',
  'drop udp $HOME_NET any -> any any (msg:"UDP to the internet";',
  `drop tcp $HOME_NET any -> any ![${tcpPorts.join(",")}] (msg:"TCP other than HTTP and TLS"; flow:to_server;`,
  'drop ip $HOME_NET any -> any any (msg:"neither ICMP, TCP nor UDP"; ip_proto:!1; ip_proto:!6; ip_proto:!17;',
];

export interface ProtocolRulesProps {
  /** Name of the rule group: `klap-prod-protocols`. */
  readonly name: string;
  /** Networks whose traffic the rules are for. */
  readonly homeCidrs: readonly string[];
  /** Ports beside 80 and 443 on which TLS to a listed name may pass. @default none */
  readonly tlsPorts?: readonly number[];
  readonly kmsKeyArn: string;
}

/**
 * Rule group that drops what is neither HTTP nor TLS, with one alert for each kind.
 * @throws PropsError if one of `tlsPorts` is not from 1024 to 65535.
 */
export class ProtocolRules extends Construct {
  public readonly ruleGroupArn: string;

  public constructor(scope: Construct, id: string, props: ProtocolRulesProps) {
    super(scope, id);
    const { name, homeCidrs, tlsPorts = [], kmsKeyArn } = props;
    for (const port of tlsPorts) requireInteger(this, "tlsPorts", port, 1_024, 65_535);
    const group = new NetworkfirewallRuleGroup(this, "Resource", {
      name,
      description: "Protocols that never leave the environment",
      type: "STATEFUL",
      capacity: PROTOCOL_CAPACITY,
      encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: kmsKeyArn },
      ruleGroup: {
        ruleVariables: homeNet(homeCidrs),
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
        rulesSource: {
          rulesString: rules([...WEB_PORTS, ...tlsPorts])
            .map((rule, index) => `${rule} sid:${FIRST_SID + index}; rev:1;)`)
            .join("\n"),
        },
      },
    });
    this.ruleGroupArn = group.arn;
  }
}
