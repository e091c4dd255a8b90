import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

/** Names that ACM takes in one certificate before AWS must be asked for more. */
const MAX_NAMES = 10;
const TTL_SECONDS = 300;

export interface DomainProofProps {
  readonly zoneId: string;
  /** Names that certificates of any region may bear. */
  readonly names: readonly string[];
}

/**
 * Shows ACM that names are ours. ACM asks for the same record in every region of an account, so one place writes it
 * and no region takes it away from another. The certificate here serves nobody: it is what ACM asks through.
 * Nothing waits for it, since the parent domain delegates to a new zone only after the zone is there.
 * @throws PropsError if there is no name, one stands twice, or they are more than ten.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export class DomainProof extends Construct {
  public constructor(scope: Construct, id: string, { zoneId, names }: DomainProofProps) {
    super(scope, id);
    requireDistinct(this, "names", names, 1, MAX_NAMES);

    const [domainName, ...others] = names;
    const certificate = new AcmCertificate(this, "Certificate", {
      domainName: domainName!,
      subjectAlternativeNames: others,
      validationMethod: "DNS",
      lifecycle: { createBeforeDestroy: true },
    });
    for (const name of names) {
      const part = (attribute: string): string =>
        `\${one([for o in ${certificate.fqn}.domain_validation_options : o.${attribute} if o.domain_name == "${name}"])}`;
      new Route53Record(this, name.split(".")[0]!, {
        zoneId,
        name: part("resource_record_name"),
        type: part("resource_record_type"),
        records: [part("resource_record_value")],
        ttl: TTL_SECONDS,
      });
    }
  }
}
