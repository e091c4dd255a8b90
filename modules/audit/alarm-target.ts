/** Where a construct's alarms go, or why it has none. */
export type AlarmTarget =
  | {
      /** ARN of the SNS topic that is told when an alarm rises and when it ends. */
      readonly topicArn: string;
    }
  | {
      /** Why nobody needs to be told. */
      readonly noAlarms: string;
    };
