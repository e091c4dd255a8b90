import { databasePool } from "../../common/database";
import { metricLine, metricNamespace } from "../../common/metric";
import { required } from "../../common/variables";
import { reconcile } from "../reconcile";

const SERVICE = "reconciliation";
const database = databasePool(process.env, SERVICE);
const namespace = metricNamespace(required(process.env, "KLAP_ENVIRONMENT"));

export async function handler(event: unknown): ReturnType<typeof reconcile> {
  const result = await reconcile(database, event);
  process.stdout.write(metricLine(namespace, SERVICE, "SettlementDifferences", result.count));
  return result;
}
