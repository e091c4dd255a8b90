import type { IConstruct } from "constructs";
import { UserError } from "./errors";

/** Child ids that name the main resource of a construct and add nothing to its address. */
const SILENT_IDS = new Set(["Resource", "Default"]);

/**
 * Terraform name of a construct: its path below the stack in snake_case, without a hash, so that
 * `Network/Application/use1-az1` is `network_application_use1_az1`.
 */
export function addressName(components: readonly string[]): string {
  return components
    .filter((component) => !SILENT_IDS.has(component))
    .map(snakeCase)
    .join("_");
}

/** Two constructs of one stack came out at the same Terraform address; cdktf would lose one of them silently. */
export class AddressCollisionError extends UserError {
  public constructor(address: string, first: IConstruct, second: IConstruct) {
    super(
      `${address} would be the address of both ${first.node.path} and ${second.node.path}: rename one of them`,
    );
  }
}

function snakeCase(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toLowerCase();
}
