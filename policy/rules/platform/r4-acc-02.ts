import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { placesOf } from "../../places";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { failed } from "../../verdict";

const TYPE = "aws_iam_account_password_policy";
/** CIS asks for 14 characters and a history of 24; PCI DSS 8.3.6, 8.3.7 and 8.3.9 for 12, 4 and 90 days. */
const [LEAST_LENGTH, MOST_LENGTH] = [14, 128];
const HISTORY = 24;
const MOST_DAYS = 90;
const KINDS = ["lowercase_characters", "uppercase_characters", "numbers", "symbols"];

export const passwordsAreStrong: Rule = {
  id: "R4-ACC-02",
  severity: "medium",
  area: "platform",
  requirements: ["R4"],
  pci: ["8.3.6", "8.3.7", "8.3.9"],
  title: "Passwords of every account are long, mixed, new and changed in time, by their owners themselves",
  why: "people come without passwords; the emergency user has one, and so has whatever user is made by mistake",
  source: [
    "Security Hub IAM.10",
    "Security Hub IAM.15",
    "Security Hub IAM.16",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (graph.of(TYPE).length === 0 && promises.environment === undefined)
      return { judgements: [], nothing: "no password policy is among these stacks" };
    const accounts = new Map(placesOf(graph).map(({ account, resources }) => [account, resources[0]!]));
    return {
      judgements: [...accounts].map(([account, first]) => judge(account, first, graph)),
      nothing: "nothing stands in a known account",
    };
  },
};

function judge(account: string, first: Resource, graph: PlatformGraph): Judgement {
  const policy = graph.of(TYPE).find((each) => each.account === account);
  if (policy === undefined) return failed(first, `account ${account} has no password policy`);
  const { body } = policy;
  const proof = new Proof(policy)
    .value(
      body,
      "minimum_password_length",
      between(LEAST_LENGTH, MOST_LENGTH),
      `from ${LEAST_LENGTH} to ${MOST_LENGTH}`,
    )
    .value(
      body,
      "password_reuse_prevention",
      (count) => count === HISTORY,
      `${HISTORY}, the most that IAM takes`,
    )
    .value(body, "max_password_age", between(1, MOST_DAYS), `from 1 to ${MOST_DAYS}`)
    .value(
      body,
      "allow_users_to_change_password",
      isTrue,
      "true, since an administrator who sets a password knows it",
    )
    .value(
      body,
      "hard_expiry",
      (value) => !isTrue(value),
      "false or not set, since the emergency user would be locked out",
    );
  for (const kind of KINDS) proof.value(body, `require_${kind}`, isTrue, "true");
  return proof.judgement(`passwords of account ${account} are strong`);
}
