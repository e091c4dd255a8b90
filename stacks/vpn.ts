import type { Construct } from "constructs";
import { VendedLogGroup } from "../modules/audit/vended-log-group";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { alarmTopicArn, resourceName, vpnTunnelCidr } from "../modules/core/names";
import { DomainAttachment } from "../modules/network/domain-attachment";
import { VpnAlarms, type WatchedConnection } from "../modules/network/vpn-alarms";
import { VpnConnection, type VpnPeer } from "../modules/network/vpn-connection";
import { keysContract } from "./keys";
import { transitContract } from "./transit";

export interface VpnSettings {
  /** The two VPN devices on premises that this region connects to, at places that fail apart. */
  readonly peers: { readonly 1: VpnPeer; readonly 2: VpnPeer };
  /** Days that tunnel logs are kept. */
  readonly logRetentionDays: number;
}

/** Site-to-Site VPN of a region: two connections of two tunnels each, which BGP balances and replaces. */
export class VpnStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: VpnSettings) {
    super(scope, "vpn", context);
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { peers, logRetentionDays } = settings;
    const transit = this.read(transitContract, account, region);
    const keys = this.read(keysContract, account, region);
    for (const layer of ["alarms", "log-protection"]) this.after(layer, account, region);

    const { logGroupArn } = new VendedLogGroup(this, "Logs", {
      name: resourceName(environment, "vpn"),
      kmsKeyArn: keys.keyArns("logs"),
      retentionDays: logRetentionDays,
    });
    const connections: Record<string, WatchedConnection> = {};
    for (const number of [1, 2] as const) {
      const connection = new VpnConnection(this, `Connection${number}`, {
        name: resourceName(environment, `onpremises-${number}`),
        peer: peers[number],
        transitGatewayId: transit.transitGatewayId,
        tunnelCidrs: [
          vpnTunnelCidr(environment, region, number, 1),
          vpnTunnelCidr(environment, region, number, 2),
        ],
        logGroupArn,
      });
      new DomainAttachment(connection, "Domain", {
        attachmentId: connection.attachmentId,
        domain: "onpremises",
        routeTableIds: transit.routeTableIds,
      });
      connections[`connection-${number}`] = connection;
    }
    new VpnAlarms(this, "Alarms", {
      name: resourceName(environment, "vpn"),
      connections,
      alarms: { topicArn: alarmTopicArn(environment, this.account.id, awsRegion) },
    });
  }
}
