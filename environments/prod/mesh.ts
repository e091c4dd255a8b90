/** Regions whose Transit Gateways are meshed, in the order of who asks whom. New ones go to the end. */
export const mesh: readonly string[] = ["sa-east-1", "us-east-1"];
