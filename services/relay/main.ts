// Signs for several regions at once, which calls to an endpoint take.
import "@aws-sdk/signature-v4a";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { selfSigned } from "../common/certificate";
import { databasePool, takesWrites, type Queries } from "../common/database";
import { closed, healthServer, HEALTH_PORT, listening } from "../common/health-server";
import { jsonLog } from "../common/log";
import { metricLine, metricNamespace } from "../common/metric";
import { runUntilTold, toldToEnd } from "../common/run-until-told";
import { required } from "../common/variables";
import { endpointIdOf, eventBus } from "./event-bus";
import { forgetSent, waitingShards } from "./outbox";
import { relay } from "./relay";

const MINUTE = 60_000;
/** Hours that sent events stay, for whoever asks what was told when. */
const KEPT_HOURS = 72;

const variables = process.env;
const log = jsonLog("relay");
const told = toldToEnd();

const namespace = metricNamespace(required(variables, "KLAP_ENVIRONMENT"));
const database = databasePool(variables, "relay");
const endpoint = variables.KLAP_EVENT_ENDPOINT_URL;
const bridge = new EventBridgeClient({ maxAttempts: 3 });
const put = eventBus((input) => bridge.send(new PutEventsCommand(input)), {
  busName: required(variables, "KLAP_EVENT_BUS"),
  ...(endpoint && { endpointId: endpointIdOf(endpoint) }),
  log,
});

const health = healthServer(selfSigned("relay"), () => !told.aborted);
await listening(health, HEALTH_PORT);
log("info", "ready", { port: HEALTH_PORT });

const everyMinute = setInterval(() => void lookAfterOutbox(), MINUTE);
await runUntilTold((signal) => relay(database, put, signal, log), told, log);
clearInterval(everyMinute);
await database.end();
await closed(health);
log("info", "ended");
process.exit(0);

async function lookAfterOutbox(): Promise<void> {
  try {
    const { count } = await waitingShards(database as Queries);
    process.stdout.write(metricLine(namespace, "relay", "ConsumerLag", count));
    if (await takesWrites(database)) await forgetSent(database as Queries, KEPT_HOURS);
  } catch (error) {
    log("warn", "the outbox could not be looked after", { error });
  }
}
