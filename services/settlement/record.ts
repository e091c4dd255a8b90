import * as z from "zod/mini";
import type { Queries } from "../common/database";
import { settlementDate } from "./settlement-day";

const batchId = z.string();
const INPUT = z.object({
  settlementDate,
  submitted: z.array(z.object({ batchId, reference: z.string() })),
  rejected: z.array(z.object({ batchId, reason: z.string() })),
});

const RECORD = `
  UPDATE settlement_batches batch
  SET status = $2, reference = given.reference, reason = given.reason, changed_at = now()
  FROM jsonb_to_recordset($3::jsonb) AS given("batchId" text, reference text, reason text)
  WHERE batch.settlement_date = $1::date AND batch.batch_id = given."batchId" AND batch.status = 'COLLECTED'`;

/** Writes down what became of a page. A batch whose fate is written already keeps it, so it can run again. */
export async function record(
  database: Queries,
  event: unknown,
): Promise<{ settlementDate: string; recorded: number; rejected: number }> {
  const { settlementDate, submitted, rejected } = z.parse(INPUT, event);
  const write = async (status: string, batches: readonly object[]): Promise<number> => {
    if (batches.length === 0) return 0;
    const { rowCount } = await database.query(RECORD, [settlementDate, status, JSON.stringify(batches)]);
    return rowCount ?? 0;
  };
  return {
    settlementDate,
    recorded: await write("SUBMITTED", submitted),
    rejected: await write("REJECTED", rejected),
  };
}
