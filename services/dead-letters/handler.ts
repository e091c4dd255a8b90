import { jsonLog } from "../common/log";
import { metricNamespace } from "../common/metric";
import { required } from "../common/variables";
import { report, type KafkaRecords } from "./report";

const SERVICE = "dead-letters";
const log = jsonLog(SERVICE);
const namespace = metricNamespace(required(process.env, "KLAP_ENVIRONMENT"));

export const handler = (event: KafkaRecords): void =>
  report(event, namespace, log, (line) => void process.stdout.write(line));
