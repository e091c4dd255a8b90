import { ConfluentProvider } from "@cdktf/provider-confluent/lib/provider";
import type { Construct } from "constructs";

/**
 * Confluent's provider for what can be made from anywhere. It is told nothing: the organization's key comes from the
 * environment of whoever plans or applies.
 */
export function controlPlaneProvider(scope: Construct): void {
  new ConfluentProvider(scope, "confluent");
}
