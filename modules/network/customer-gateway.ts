import { CustomerGateway as AwsCustomerGateway } from "@cdktf/provider-aws/lib/customer-gateway";
import { Construct } from "constructs";
import { requireInteger } from "../core/checks";
import { PropsError } from "../core/errors";
import { requirePublicAddress } from "./public-address";

const MAX_ASN = 4_294_967_294;
/** AS numbers above it go into an argument of their own. */
const MAX_SIGNED_ASN = 2_147_483_647;
/**
 * AS numbers that no peer can use: AWS's own, and those set aside by RFC 7300 and RFC 6793.
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html
 */
const RESERVED_ASNS = [7_224, 9_059, 10_124, 17_943, 23_456, 65_535];

export interface CustomerGatewayProps {
  /** Name of the device: `klap-prod-onpremises-1`. */
  readonly name: string;
  /** Address of the device on the internet. It cannot change without a new VPN connection. */
  readonly ip: string;
  /** AS number of the device. */
  readonly asn: number;
}

/**
 * VPN device on premises, as AWS knows it.
 * @throws PropsError if `ip` is no public address or `asn` is out of range or reserved.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCustomerGateway.html
 */
export class CustomerGateway extends Construct {
  public readonly customerGatewayId: string;

  public constructor(scope: Construct, id: string, props: CustomerGatewayProps) {
    super(scope, id);
    const { name, ip, asn } = props;
    requirePublicAddress(this, "ip", ip);
    requireInteger(this, "asn", asn, 1, MAX_ASN);
    if (RESERVED_ASNS.includes(asn))
      throw new PropsError(this, "asn", `none of ${RESERVED_ASNS.join(", ")}, which are reserved`, asn);

    const gateway = new AwsCustomerGateway(this, "Resource", {
      type: "ipsec.1",
      ipAddress: ip,
      ...(asn > MAX_SIGNED_ASN ? { bgpAsnExtended: String(asn) } : { bgpAsn: String(asn) }),
      deviceName: name,
      tags: { Name: name },
    });
    this.customerGatewayId = gateway.id;
  }
}
