import { UserError } from "../../../modules/core/errors";
import type { MirroredKafka } from "../../../stacks/failover-facts";
import type { FailoverPlace } from "./failover-place";

/**
 * Says what to do by hand where a vendor's mirrors cannot be promoted from here. Redpanda's shadow links are failed over
 * by its own tool, all topics or one by one, and never go back: the link is made anew in the other direction. Nothing has
 * been asked or changed by then, so that half a move is never left to people.
 * @throws UserError if the clusters are Redpanda's
 */
export function requirePromotableMirrors(
  { environment, from, to }: Pick<FailoverPlace, "environment" | "from" | "to">,
  kafka: Extract<MirroredKafka, { readonly mode: string }>,
): void {
  if (kafka.vendor !== "redpanda") return;
  throw new UserError(
    [
      `Redpanda's shadow links are not failed over by klap failover; in this order, from inside ${to}'s network:`,
      `  1. keep requests out of ${from}, and see that nothing writes there any more`,
      `  2. rpk shadow status ${kafka.link(from, to)}: wait until nothing lags, or write down what does`,
      `  3. rpk shadow failover ${kafka.link(from, to)} --all: ${kafka.topicsOf(from).join(", ")}`,
      `  4. klap runbook ${environment}: move the database to ${to}`,
      `  5. settings: recovery.activeRegion and database.writerRegion are ${to}; plan kafka-mirrors, which makes the link anew the other way`,
    ].join("\n"),
  );
}
