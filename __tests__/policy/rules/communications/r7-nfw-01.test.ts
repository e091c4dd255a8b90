import { firewallsAreLogged } from "../../../../policy/rules/communications/r7-nfw-01";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const LOGS = "aws_networkfirewall_logging_configuration.main";
const config = (log_type: string, log_destination_type: string, log_destination: object) => ({
  log_type,
  log_destination_type,
  log_destination,
});
const logging = (...log_destination_config: object[]) => ({
  logging_configuration: { log_destination_config },
});
const ALERT = config("ALERT", "CloudWatchLogs", { logGroup: "/alerts" });
const FLOW = config("FLOW", "S3", { bucketName: "archive-sa-east-1" });

describeNetworkRule({
  rule: firewallsAreLogged,
  examined: 2,
  mutants: {
    "nothing is logged": [[[HUB, LOGS, undefined]], /logs of ALERT go nowhere; its logs of FLOW go nowhere/],
    "flows are not logged": [[[HUB, LOGS, logging(ALERT)]], /logs of FLOW go nowhere/],
    "alerts have no place": [
      [[HUB, LOGS, logging(FLOW, config("ALERT", "CloudWatchLogs", {}))]],
      /logs of ALERT have no destination/,
    ],
    "flows go to another region": [
      [[HUB, LOGS, logging(ALERT, config("FLOW", "S3", { bucketName: "archive-us-east-1" }))]],
      /leave the region/,
    ],
    "flows go to nobody knows where": [
      [[HUB, LOGS, logging(ALERT, config("FLOW", "S3", { bucketName: "elsewhere" }))]],
      /unknown .*not among the stacks/,
    ],
    "alerts are mixed with the tunnels' logs": [
      [[HUB, LOGS, logging(FLOW, config("ALERT", "CloudWatchLogs", { logGroup: "/vpn" }))]],
      /mixed with others/,
    ],
  },
  nearMisses: {
    "alerts into the archive too": [
      [HUB, LOGS, logging(FLOW, config("ALERT", "S3", { bucketName: "archive-sa-east-1" }))],
    ],
    "a stream": [
      [HUB, LOGS, logging(FLOW, config("ALERT", "KinesisDataFirehose", { deliveryStream: "alerts" }))],
    ],
  },
});
