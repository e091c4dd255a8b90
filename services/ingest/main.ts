import { once } from "node:events";
import { selfSigned } from "../common/certificate";
import { HEALTH_PORT } from "../common/health-server";
import { homeRegions, topicName } from "../common/home-region";
import { jsonLog } from "../common/log";
import { rest, toldToEnd } from "../common/run-until-told";
import { schemaRegistry } from "../common/schema-registry";
import { transactionEncoder } from "../common/transaction-codec";
import { required, wholeNumber } from "../common/variables";
import { BatchedTopic } from "./batched-topic";
import { deepHealth } from "./deep-health";
import { IngestServer } from "./ingest-server";
import { kafkaTopic } from "./kafka-topic";
import { merchantsOf } from "./merchants";
import { topicMessage } from "./topic-message";

const PORTS = { api: 8444, health: HEALTH_PORT, partners: 8443 };
/** Milliseconds in which load balancers notice that the task goes; ECS gives it 60,000 in all. */
const NOTICE = 25_000;

const variables = process.env;
const log = jsonLog("ingest");
const told = toldToEnd();

const region = required(variables, "AWS_REGION");
const domain = required(variables, "KLAP_DOMAIN");
const transactions = topicName(region, "transactions");
const topic = new BatchedTopic(() => kafkaTopic(variables, transactions));
await topic.open();
const registry = schemaRegistry(variables);
const subject = `${transactions}-value`;
const encode = transactionEncoder(await registry.latest(subject));

const server = new IngestServer({
  certificate: selfSigned("ingest"),
  region,
  homes: homeRegions(required(variables, "HOME_REGIONS")),
  merchants: merchantsOf(variables),
  addressOf: (home) => `https://api-${home}.${domain}`,
  append: (transaction) => topic.append(topicMessage(transaction, encode)),
  connected: () => topic.connected(),
  deepHealth: deepHealth({ broker: () => topic.check(), registry: () => registry.latest(subject) }),
  log,
});
await server.open(PORTS);
log("info", "ready", { topic: transactions, region, port: PORTS.api });

if (!told.aborted) await once(told, "abort");
log("info", "told to end");
server.beginToEnd();
await rest(wholeNumber(variables, "NOTICE_MILLISECONDS", NOTICE), new AbortController().signal);
await server.close();
await topic.close();
log("info", "ended");
process.exit(0);
