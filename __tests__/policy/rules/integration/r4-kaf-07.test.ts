import { redpandaUsersAreSafe as rule } from "../../../../policy/rules/integration/r4-kaf-07";
import { clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const CLIENTS = `${clientsOf()}/resource`;
const USER = `${CLIENTS}/redpanda_user/ingest`;

describe("R4-KAF-07", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a user has the weaker mechanism", `${USER}/mechanism`, "scram-sha-256"],
    ["the password goes into the state", `${USER}/password`, "secret"],
    ["a new password is never written", `${USER}/password_wo_version`, undefined],
    ["the password comes from nowhere", `${USER}/password_wo`, undefined],
    [
      "the password comes from elsewhere",
      `${USER}/password_wo`,
      "${ephemeral.random_password.ingest.result}",
    ],
    ["the secret is a stranger's", `${CLIENTS}/aws_secretsmanager_secret_version/ingest/secret_id`, "other"],
    ["the user is of no cluster", `${USER}/cluster_api_url`, "https://example.com"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${USER}/mechanism`, "${var.mechanism}"))).toBe("unknown"));
});
