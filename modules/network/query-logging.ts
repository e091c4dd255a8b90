import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import { Construct } from "constructs";
import { VendedLogGroup } from "../audit/vended-log-group";

export interface QueryLoggingProps {
  /** Name of what is made: `klap-prod-payments-dns`. */
  readonly name: string;
  readonly vpcId: string;
  /** Key of the log group. */
  readonly kmsKeyArn: string;
  /** Days that questions are kept in CloudWatch Logs. */
  readonly queryLogRetentionDays: number;
  /** ARN of the bucket that keeps them for the audit. */
  readonly archiveBucketArn: string;
}

/**
 * Logs every DNS question of a VPC twice: in an encrypted log group, where people search, and in the archive,
 * where nobody can change it. Resolver takes one destination for each configuration.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 */
export class QueryLogging extends Construct {
  public constructor(scope: Construct, id: string, props: QueryLoggingProps) {
    super(scope, id);
    const { name, vpcId, kmsKeyArn, queryLogRetentionDays, archiveBucketArn } = props;
    const logs = new VendedLogGroup(this, "Logs", {
      name: `${name}-queries`,
      kmsKeyArn,
      retentionDays: queryLogRetentionDays,
    });
    for (const [childId, destinationArn] of [
      ["Search", logs.logGroupArn],
      ["Archive", archiveBucketArn],
    ] as const) {
      const config = new Route53ResolverQueryLogConfig(this, childId, {
        name: `${name}-${childId.toLowerCase()}`,
        destinationArn,
      });
      new Route53ResolverQueryLogConfigAssociation(this, `${childId}Association`, {
        resolverQueryLogConfigId: config.id,
        resourceId: vpcId,
      });
    }
  }
}
