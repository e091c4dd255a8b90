import { ENVIRONMENTS } from "../../environments/environments";
import { fixtureEnvironment, stackReads } from "../fixtures/environment";

describe("account-guards", () => {
  it("rests on nothing", () => {
    const environment = fixtureEnvironment({ layers: { "backup/sa-east-1": { "account-guards": {} } } });
    expect(stackReads(environment, "prod-backup-sa-east-1-account-guards")).toEqual([]);
  });

  it("stands in every region of every account", () => {
    const unguarded = ENVIRONMENTS.flatMap(({ folders }) =>
      folders.filter(({ region, layers }) => region !== "global" && !("account-guards" in layers)),
    );
    expect(unguarded).toEqual([]);
  });
});
