/** A setting of Confluent's managed S3 sink, what it must be, and what happens otherwise. */
export interface SinkSetting {
  readonly key: string;
  readonly accepts: (value: string) => boolean;
  readonly must: string;
}

const is =
  (...texts: readonly string[]) =>
  (value: string): boolean =>
    texts.includes(value);
const number =
  (least: number, most: number) =>
  (value: string): boolean =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** @see https://docs.confluent.io/cloud/current/connectors/cc-s3-sink/cc-s3-sink.html */
export const SINK_SETTINGS: readonly SinkSetting[] = [
  {
    key: "kafka.auth.mode",
    accepts: is("SERVICE_ACCOUNT"),
    must: "SERVICE_ACCOUNT: it works as an account, without a key in its settings",
  },
  {
    key: "authentication.method",
    accepts: is("IAM Roles"),
    must: "IAM Roles: an access key of AWS would stand in its settings",
  },
  {
    key: "input.data.format",
    accepts: is("AVRO", "JSON_SR", "PROTOBUF"),
    must: "AVRO, JSON_SR or PROTOBUF: messages have schemas",
  },
  {
    key: "output.data.format",
    accepts: is("AVRO", "JSON", "PARQUET", "BYTES"),
    must: "written down: who restores must know what the objects are",
  },
  { key: "compression.codec", accepts: (value) => value !== "", must: "written down, for who restores" },
  {
    key: "topics.dir",
    accepts: (value) => value !== "",
    must: "written down: its role writes below it alone",
  },
  {
    key: "time.interval",
    accepts: is("DAILY", "HOURLY"),
    must: "DAILY or HOURLY: objects are found by when their messages were written",
  },
  {
    key: "path.format",
    accepts: (value) => /YYYY|yyyy/.test(value) && /MM/.test(value) && /dd/.test(value),
    must: "a path with year, month and day",
  },
  { key: "flush.size", accepts: number(1, 1_000_000), must: "a number of messages from 1 to 1000000" },
  {
    key: "rotate.schedule.interval.ms",
    accepts: number(MINUTE, HOUR),
    must: "from a minute to an hour, in milliseconds: else the last messages of a quiet topic wait for the next ones",
  },
  { key: "tasks.max", accepts: number(1, 1_000), must: "a number of tasks, at least 1" },
];
