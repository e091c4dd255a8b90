import type { StackGraph } from "../../stacks/graph";

/** Four stacks in three waves: a contract across accounts, an order that is needed and one that is implied. */
export const SMALL_GRAPH: StackGraph = {
  environment: "prod",
  stacks: [
    {
      name: "prod-payments-sa-east-1-vpc",
      account: "payments",
      region: "sa-east-1",
      layer: "vpc",
      wave: 2,
      reads: [
        { stack: "prod-network-sa-east-1-transit", layer: "transit", version: 1 },
        { stack: "prod-payments-sa-east-1-keys", layer: "keys" },
      ],
    },
    {
      name: "prod-network-sa-east-1-transit",
      account: "network",
      region: "sa-east-1",
      layer: "transit",
      wave: 1,
      reads: [],
    },
    {
      name: "prod-payments-sa-east-1-keys",
      account: "payments",
      region: "sa-east-1",
      layer: "keys",
      wave: 1,
      reads: [],
    },
    {
      name: "prod-payments-sa-east-1-endpoints",
      account: "payments",
      region: "sa-east-1",
      layer: "endpoints",
      wave: 3,
      reads: [
        { stack: "prod-payments-sa-east-1-vpc", layer: "vpc", version: 2 },
        { stack: "prod-payments-sa-east-1-keys", layer: "keys" },
        { stack: "prod-backup-sa-east-1-keys", layer: "keys" },
      ],
    },
  ],
  waves: [
    ["prod-payments-sa-east-1-keys", "prod-network-sa-east-1-transit"],
    ["prod-payments-sa-east-1-vpc"],
    ["prod-payments-sa-east-1-endpoints"],
  ],
};
