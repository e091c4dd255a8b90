import type { Resource } from "../../terraform/graph/resource";

/** Who makes topics and gives rights, from settings only: `klap-prod-sa-east-1-platform`, `platform-1`. */
const ADMINISTRATOR = /(?:^|-)platform(?:-\d+)?$/;

/** Whether an account or user of Kafka is one that administers it by declaration. */
export function administersKafka({ body }: Resource): boolean {
  const name = body.text("display_name") ?? body.text("name");
  return name !== undefined && ADMINISTRATOR.test(name);
}
