import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { requirePattern } from "../core/checks";

const HTTPS = 443;

export interface AcceleratorProps {
  /** Up to 64 letters, digits, dots and hyphens. */
  readonly name: string;
  readonly zoneId: string;
  /** Name that leads to the accelerator. */
  readonly recordName: string;
}

/**
 * Two addresses that AWS announces all over the world, and the name that leads to them. Regions add themselves by
 * endpoint groups. Its API answers in us-west-2, whichever region a stack works in. Requests are logged by the load
 * balancers, with the clients' own addresses, so that no flow log is kept here.
 * @throws PropsError if the name is longer than 64 characters.
 * @see https://docs.aws.amazon.com/global-accelerator/latest/api/API_CreateAccelerator.html
 */
export class Accelerator extends Construct {
  public readonly listenerArn: string;

  public constructor(scope: Construct, id: string, { name, zoneId, recordName }: AcceleratorProps) {
    super(scope, id);
    requirePattern(
      this,
      "name",
      name,
      /^[a-zA-Z0-9]([a-zA-Z0-9.-]{0,62}[a-zA-Z0-9])?$/,
      "up to 64 letters, digits, inner dots and hyphens",
    );
    const accelerator = new GlobalacceleratorAccelerator(this, "Resource", {
      name,
      ipAddressType: "IPV4",
      enabled: true,
      tags: { Name: name },
      // Clients may hold the two addresses in their firewalls; new ones are others.
      lifecycle: { preventDestroy: true },
    });
    const listener = new GlobalacceleratorListener(this, "Listener", {
      acceleratorArn: accelerator.id,
      protocol: "TCP",
      clientAffinity: "NONE",
      portRange: [{ fromPort: HTTPS, toPort: HTTPS }],
    });
    new Route53Record(this, "Record", {
      zoneId,
      name: recordName,
      type: "A",
      // An accelerator's own health is no question: it answers as long as one region does, and fails open.
      alias: {
        name: accelerator.dnsName,
        zoneId: accelerator.hostedZoneId,
        evaluateTargetHealth: false,
      },
    });
    this.listenerArn = listener.id;
  }
}
