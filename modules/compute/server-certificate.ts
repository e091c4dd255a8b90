import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";

/** ACM looks for the record every few minutes; one that is not there after this long will not come by waiting. */
const VALIDATION_TIMEOUT = "30m";

export interface ServerCertificateProps {
  /** Names that the server answers to, the main one first. Layer `public-zone` has written ACM's records for them. */
  readonly names: readonly string[];
}

/**
 * Certificate of ACM, renewed by itself for as long as the records stand in the public zone.
 * @throws PropsError if there is no name, one stands twice, or they are more than ten.
 */
export class ServerCertificate extends Construct {
  /** Known once ACM has issued the certificate. */
  public readonly certificateArn: string;

  public constructor(scope: Construct, id: string, { names }: ServerCertificateProps) {
    super(scope, id);
    requireDistinct(this, "names", names, 1, 10);

    const [domainName, ...others] = names;
    const certificate = new AcmCertificate(this, "Resource", {
      domainName: domainName!,
      subjectAlternativeNames: others,
      validationMethod: "DNS",
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      lifecycle: { createBeforeDestroy: true },
    });
    const issued = new AcmCertificateValidation(this, "Issued", {
      certificateArn: certificate.arn,
      timeouts: { create: VALIDATION_TIMEOUT },
    });
    this.certificateArn = issued.certificateArn;
  }
}
