import { get } from "node:https";
import { HEALTH_PATH, HEALTH_PORT } from "./health-server";

/** Milliseconds for the answer, less than ECS waits for the command. */
const TIMEOUT_MILLISECONDS = 3_000;

/*
 * Command by which ECS asks whether the task is well: exit code 0 if it is. The certificate is the process's own, and
 * the way to it does not leave the task.
 */
const request = get(
  {
    host: "127.0.0.1",
    port: HEALTH_PORT,
    path: HEALTH_PATH,
    rejectUnauthorized: false,
    timeout: TIMEOUT_MILLISECONDS,
  },
  (response) => process.exit(response.statusCode === 200 ? 0 : 1),
);
request.on("timeout", () => process.exit(1));
request.on("error", () => process.exit(1));
