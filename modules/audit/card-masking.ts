import { CloudwatchLogAccountPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-account-policy";
import type { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { Construct } from "constructs";
import { resourceName } from "../core/names";
import { LogAlarm } from "./log-alarm";
import type { AlarmChoice } from "./metric-alarm";
import { VendedLogGroup } from "./vended-log-group";

/**
 * What is masked, by AWS's names: the number of a card, and what PCI DSS forbids to keep at all or to show beside
 * it. AWS finds dates and codes only near a word that names them.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/protect-sensitive-log-data-types-financial.html
 */
export const CARD_DATA = ["CreditCardNumber", "CreditCardExpiration", "CreditCardSecurityCode"];

/** Version of the policy language. */
const POLICY_VERSION = "2021-06-01";

export interface CardMaskingProps {
  readonly environment: string;
  readonly kmsKeyArn: string;
  /** Days that findings are kept, which show that no card data stands in logs. */
  readonly retentionDays: number;
  /** What admits AWS's log delivery to the findings. */
  readonly delivery: CloudwatchLogResourcePolicy;
  readonly alarms: AlarmChoice;
}

/**
 * Masks card data in every log group of an account's region, those to come included, for whoever lacks
 * `logs:Unmask`; what it found where goes to an encrypted log group, and an alarm tells of it. (AWS's own metric of
 * findings is one for each log group, so no alarm could watch those to come.) Only events that arrive after the
 * policy are masked, so it comes before the log groups. AWS takes one such policy in an account's region, for all
 * log groups: there is nothing to select.
 * @throws PropsError if `retentionDays` is none that CloudWatch Logs knows.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data-accountlevel.html
 */
export class CardMasking extends Construct {
  public constructor(scope: Construct, id: string, props: CardMaskingProps) {
    super(scope, id);
    const { environment, kmsKeyArn, retentionDays, delivery, alarms } = props;
    const name = resourceName(environment, "card-masking");

    const findings = new VendedLogGroup(this, "Findings", {
      name: resourceName(environment, "card-findings"),
      kmsKeyArn,
      retentionDays,
    });
    const identifiers = CARD_DATA.map((each) => `arn:aws:dataprotection::aws:data-identifier/${each}`);
    new CloudwatchLogAccountPolicy(this, "Resource", {
      policyName: name,
      policyType: "DATA_PROTECTION_POLICY",
      policyDocument: JSON.stringify({
        Name: name,
        Description: "Card data must not stand in logs",
        Version: POLICY_VERSION,
        Statement: [
          {
            Sid: "Audit",
            DataIdentifier: identifiers,
            Operation: {
              Audit: { FindingsDestination: { CloudWatchLogs: { LogGroup: findings.logGroupName } } },
            },
          },
          { Sid: "Mask", DataIdentifier: identifiers, Operation: { Deidentify: { MaskConfig: {} } } },
        ],
      }),
      dependsOn: [delivery],
    });
    if ("noAlarms" in alarms) return;
    new LogAlarm(this, "Found", {
      environment,
      name: "card-data-in-logs",
      description: "Card data arrived in logs: read the findings, then stop what writes it (PCI DSS 12.10.7)",
      logGroupName: findings.logGroupName,
      pattern: '{ $.resourceArn = "*" }',
      topicArn: alarms.topicArn,
    });
  }
}
