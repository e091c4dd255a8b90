import type { VendorRules } from "../type-rules";
import { CONTROL_PLANE } from "./control-plane";
import { DATA_PLANE } from "./data-plane";
import { LINKS } from "./links";
import { findEndpoints } from "./endpoints";
import { findRegistry } from "./registry";

/** How Confluent Cloud treats what the platform asks of it. */
export const CONFLUENT: VendorRules = {
  vendor: "confluent",
  address: "registry.terraform.io/confluentinc/confluent",
  protocol: 5,
  resources: { ...CONTROL_PLANE, ...DATA_PLANE, ...LINKS },
  dataSources: { confluent_endpoint: findEndpoints, confluent_schema_registry_cluster: findRegistry },
};
