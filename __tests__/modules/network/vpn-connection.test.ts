import { VpnConnection as AwsVpnConnection } from "@cdktf/provider-aws/lib/vpn-connection";
import { Testing } from "cdktf";
import { VpnConnection } from "../../../modules/network/vpn-connection";
import { resourcesOf } from "../../fixtures/resources";

const LOG_GROUP = "arn:aws:logs:sa-east-1:111111111111:log-group:/aws/vendedlogs/klap-prod-vpn";

const synth = (tunnelCidrs: [string, string] = ["169.254.32.0/30", "169.254.32.4/30"]): string =>
  Testing.synthScope((stack) => {
    new VpnConnection(stack, "Connection", {
      name: "klap-prod-onpremises-1",
      peer: { ip: "203.0.113.11", asn: 65_011 },
      transitGatewayId: "tgw-1",
      tunnelCidrs,
      logGroupArn: LOG_GROUP,
    });
  });

describe("VpnConnection", () => {
  it("learns routes by BGP over two tunnels to the Transit Gateway", () => {
    expect(synth()).toHaveResourceWithProperties(AwsVpnConnection, {
      type: "ipsec.1",
      transit_gateway_id: "tgw-1",
      static_routes_only: false,
      tunnel1_inside_cidr: "169.254.32.0/30",
      tunnel2_inside_cidr: "169.254.32.4/30",
    });
  });

  it("keeps pre-shared keys in Secrets Manager and gives none itself", () => {
    const [connection] = Object.values(resourcesOf(synth(), "aws_vpn_connection"));
    expect(connection!.preshared_key_storage).toBe("SecretsManager");
    expect(connection).not.toHaveProperty("tunnel1_preshared_key");
    expect(connection).not.toHaveProperty("tunnel2_preshared_key");
  });

  it("logs both tunnels' negotiations", () => {
    const log = { log_enabled: true, log_group_arn: LOG_GROUP };
    const [connection] = Object.values(resourcesOf(synth(), "aws_vpn_connection"));
    for (const tunnel of ["tunnel1_log_options", "tunnel2_log_options"])
      expect(connection![tunnel]).toMatchObject({ cloudwatch_log_options: log });
  });

  it.each(["10.0.0.0/30", "169.254.32.0/29"])("refuses %s inside a tunnel", (cidr) => {
    expect(() => synth([cidr, "169.254.32.4/30"])).toThrow(
      `stack/Connection: tunnelCidrs must be blocks /30 of 169.254.0.0/16, got "${cidr}"`,
    );
  });

  it("refuses the same block inside both tunnels", () => {
    expect(() => synth(["169.254.32.0/30", "169.254.32.0/30"])).toThrow(
      'stack/Connection: tunnelCidrs must be a list of 2 different values, got ["169.254.32.0/30","169.254.32.0/30"]',
    );
  });
});
