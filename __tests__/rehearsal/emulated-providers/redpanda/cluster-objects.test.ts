import { CLUSTER_OBJECTS } from "../../../../rehearsal/emulated-providers/redpanda/cluster-objects";
import type { Values } from "../../../../rehearsal/emulated-providers/value";
import { VendorStore } from "../../../../rehearsal/emulated-providers/vendor-store";

const AT = { cluster_api_url: "https://api-1" };
const store = new VendorStore();
store.set("redpanda_serverless_cluster", "c-1", { id: "c-1", ...AT });
store.set("redpanda_user", "u-1", { name: "ledger-1", ...AT });
store.set("redpanda_user", "u-2", { name: "elsewhere-1", cluster_api_url: "https://api-2" });
const context = { store, provider: {}, serial: 1 };
const refused = (type: string, values: Values): readonly string[] =>
  CLUSTER_OBJECTS[type]!.refuses!({ ...AT, ...values }, context);

describe("what a cluster at Redpanda makes itself", () => {
  it.each(["redpanda_user", "redpanda_topic", "redpanda_acl"])("is no %s where no cluster answers", (type) =>
    expect(
      refused(type, { cluster_api_url: "https://nobody", name: "a", principal: "User:ledger-1" }),
    ).toContain('cluster_api_url: no cluster answers at "https://nobody"'),
  );

  it("gives rights to users of the same cluster only", () => {
    expect(refused("redpanda_acl", { principal: "User:ledger-1" })).toEqual([]);
    expect(refused("redpanda_acl", { principal: "User:elsewhere-1" })).toEqual([
      'principal: there is no user "elsewhere-1" on this cluster',
    ]);
  });

  it("stays for as long as nothing allows to delete it", () => {
    for (const { keeps } of Object.values(CLUSTER_OBJECTS)) {
      expect(keeps!({ allow_deletion: false }, context)).toBe("allow_deletion is not set");
      expect(keeps!({ allow_deletion: true }, context)).toBeUndefined();
    }
  });
});
