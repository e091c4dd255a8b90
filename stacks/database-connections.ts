import { CONNECTIONS } from "../modules/compute/database-sign-in";
import type { FunctionsSettings } from "./functions-settings";
import type { ServicesSettings } from "./services-settings";

/** While one version goes and the next comes, both hold connections: ECS doubles tasks, Lambda keeps old environments. */
const VERSIONS = 2;

/**
 * Connections to the database that a region's programs may open at once, and functions that may open any number. People
 * come beside them, few at a time.
 */
export function databaseConnections(layers: {
  readonly services?: Pick<ServicesSettings, "services">;
  readonly functions?: Pick<FunctionsSettings, "functions">;
}): { readonly most: number; readonly unbounded: readonly string[] } {
  const services = Object.values(layers.services?.services ?? {}).filter(({ reaches }) =>
    reaches.includes("database"),
  );
  const functions = Object.entries(layers.functions?.functions ?? {}).filter(([, { reaches }]) =>
    reaches.some((way) => way !== "on-premises"),
  );
  const tasks = services.reduce((sum, { tasks: { max } }) => sum + max, 0);
  const executions = functions.reduce(
    (sum, [, { concurrency }]) => sum + (concurrency.kind === "unreserved" ? 0 : concurrency.reserved),
    0,
  );
  return {
    most: VERSIONS * (tasks * CONNECTIONS.task + executions * CONNECTIONS.execution),
    unbounded: functions.flatMap(([name, { concurrency }]) =>
      concurrency.kind === "unreserved" ? [name] : [],
    ),
  };
}
