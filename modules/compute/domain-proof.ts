import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";

const TTL_SECONDS = 300;

export interface DomainProofProps {
  readonly zoneId: string;
  /** Name that certificates of any region may bear. */
  readonly name: string;
}

/**
 * Shows ACM that a name is ours. ACM asks for the same record in every region of an account, so one place writes it
 * and no region takes it away from another. The certificate here serves nobody: it is what ACM asks through.
 * Nothing waits for it, since the parent domain delegates to a new zone only after the zone is there.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export class DomainProof extends Construct {
  public constructor(scope: Construct, id: string, { zoneId, name }: DomainProofProps) {
    super(scope, id);
    const certificate = new AcmCertificate(this, "Certificate", {
      domainName: name,
      validationMethod: "DNS",
      lifecycle: { createBeforeDestroy: true },
    });
    const part = (attribute: string): string =>
      `\${one(${certificate.fqn}.domain_validation_options).${attribute}}`;
    new Route53Record(this, "Record", {
      zoneId,
      name: part("resource_record_name"),
      type: part("resource_record_type"),
      records: [part("resource_record_value")],
      ttl: TTL_SECONDS,
    });
  }
}
