import { selfSigned } from "../common/certificate";
import { databasePool, inTransaction, takesWrites } from "../common/database";
import { closed, healthServer, HEALTH_PORT, listening } from "../common/health-server";
import { topicName } from "../common/home-region";
import { jsonLog } from "../common/log";
import { metricLine, metricNamespace } from "../common/metric";
import { rest, runUntilTold, toldToEnd } from "../common/run-until-told";
import { remembered, schemaRegistry } from "../common/schema-registry";
import { required } from "../common/variables";
import { consume } from "./consume";
import { kafkaSource } from "./kafka-source";
import { messageReader } from "./read-message";
import { writeTransactions } from "./write-transactions";

const MINUTE = 60_000;
/** Milliseconds between two looks whether the database takes writes in this region by now. */
const LOOK = 5_000;

const variables = process.env;
const log = jsonLog("ledger");
const told = toldToEnd();

const region = required(variables, "AWS_REGION");
const namespace = metricNamespace(required(variables, "KLAP_ENVIRONMENT"));
// Its own and the mirrors of other regions: the ledger of the region that writes, writes for all.
const topics = required(variables, "KLAP_REGIONS")
  .split(",")
  .map((home) => topicName(home, "transactions"));
const database = databasePool(variables, "ledger");
const read = messageReader(remembered(schemaRegistry(variables)), region);

const health = healthServer(selfSigned("ledger"), () => !told.aborted);
await listening(health, HEALTH_PORT);
log("info", "ready", { region, port: HEALTH_PORT });

await runUntilTold(
  async (signal) => {
    if (!(await takesWrites(database))) {
      await rest(LOOK, signal);
      return;
    }
    const source = await kafkaSource(variables, topics, topicName(region, "dead-letters"), signal);
    const lag = setInterval(() => {
      source.waiting().then(
        (count) => process.stdout.write(metricLine(namespace, "ledger", "ConsumerLag", count)),
        (error: Error) => log("warn", "how much waits is not known", { error }),
      );
    }, MINUTE);
    try {
      await consume(
        {
          ...source,
          read,
          write: (transactions) =>
            inTransaction(database, (connection) => writeTransactions(connection, transactions)),
          log,
        },
        signal,
      );
    } finally {
      clearInterval(lag);
      await source.close();
    }
  },
  told,
  log,
);
await database.end();
await closed(health);
log("info", "ended");
process.exit(0);
