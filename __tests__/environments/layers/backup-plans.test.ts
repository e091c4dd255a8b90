import { backupPlans } from "../../../environments/layers/backup-plans";
import { choices } from "../../../environments/prod/choices";

const { copies: _, ...RULE } = { ...choices.backup.plans.database!.daily! };

describe("backupPlans", () => {
  const plansOf = (otherRegion: Record<string, string>) =>
    backupPlans(
      {
        ...choices.backup,
        otherRegion,
        plans: {
          database: {
            isolated: { ...RULE, copies: { otherAccount: { retentionDays: 35 } } },
            remote: { ...RULE, copies: { otherRegion: { retentionDays: 14 } } },
          },
        },
      },
      "payments",
      "us-east-1",
    ).database!;

  it("sends copies to the same region of the backup account, and to the account's other region", () => {
    const { isolated, remote } = plansOf({ "us-east-1": "sa-east-1" });
    expect(isolated!.copies).toEqual({
      otherAccount: { to: { account: "backup", region: "us-east-1" }, retentionDays: 35 },
    });
    expect(remote!.copies).toEqual({
      otherRegion: { to: { account: "payments", region: "sa-east-1" }, retentionDays: 14 },
    });
  });

  it("names no region where none is chosen, which the check of the layer finds", () =>
    expect(plansOf({}).remote!.copies.otherRegion!.to.region).toBe("none"));
});
