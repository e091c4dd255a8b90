import { required } from "../common/variables";
import { postTransaction } from "./post-transaction";

/**
 * Entry of the canary, which passes by returning and fails by throwing, as CloudWatch Synthetics and Lambda both
 * understand it.
 */
export const handler = (): ReturnType<typeof postTransaction> =>
  postTransaction({
    url: required(process.env, "INGEST_URL"),
    region: required(process.env, "AWS_REGION"),
    now: new Date(),
  });
