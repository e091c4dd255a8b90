import { GlueSecurityConfiguration } from "@cdktf/provider-aws/lib/glue-security-configuration";
import { Construct } from "constructs";

export interface JobSecurityProps {
  readonly name: string;
  /** Key of what jobs write to buckets, and of their bookmarks. */
  readonly dataKeyArn: string;
  /** Key of their logs, whose policy admits CloudWatch Logs. */
  readonly logsKeyArn: string;
}

/**
 * What Glue encrypts for jobs and crawlers: objects, log events and bookmarks, all under customer keys.
 * Glue cannot change one: another key is another configuration.
 * @see https://docs.aws.amazon.com/glue/latest/dg/encryption-security-configuration.html
 */
export class JobSecurity extends Construct {
  public readonly configurationName: string;

  public constructor(scope: Construct, id: string, { name, dataKeyArn, logsKeyArn }: JobSecurityProps) {
    super(scope, id);
    const configuration = new GlueSecurityConfiguration(this, "Resource", {
      name,
      encryptionConfiguration: {
        s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn: dataKeyArn },
        cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: logsKeyArn },
        jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: dataKeyArn },
      },
    });
    this.configurationName = configuration.name;
  }
}
