import { ENVIRONMENTS } from "../../environments/environments";
import type { AccessAnalyzerSettings } from "../../stacks/access-analyzer";
import { BY_LANDING_ZONE } from "../fixtures/audit";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";

const STACK = "prod-backup-sa-east-1-access-analyzer";

const environment = (organization: AccessAnalyzerSettings["organization"]) =>
  fixtureEnvironment({
    layers: {
      "network/global": { organization: BY_LANDING_ZONE },
      "backup/sa-east-1": { ...BASE_LAYERS, "access-analyzer": { organization } },
    },
  });

describe("access-analyzer", () => {
  it("tells the alarms of its own account and region", () => {
    expect(stackJson(environment("not-from-here"), STACK)).toContain(
      "arn:aws:sns:sa-east-1:333333333333:klap-prod-alarms",
    );
    expect(stackReads(environment("not-from-here"), STACK)).toEqual(["prod-backup-sa-east-1-alarms"]);
  });

  it("looks at the whole organization once that has made the account its administrator", () => {
    const organization = { delegatedBy: "network", unusedAccess: { afterDays: 90 } };
    expect(stackReads(environment(organization), STACK)).toContain("prod-network-global-organization");
  });

  it("stands in every region of every account", () => {
    const without = ENVIRONMENTS.flatMap(({ folders }) =>
      folders.filter(({ region, layers }) => region !== "global" && !("access-analyzer" in layers)),
    );
    expect(without).toEqual([]);
  });
});
