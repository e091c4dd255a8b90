import { accessOf } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { signs } from "./r4-kms-01";

const GRANT = "kms:CreateGrant";
/** Specs of pairs that can only sign. */
const SIGNING = /^(?:ECC_SECG|ML_DSA|ECC_NIST_EDWARDS)/;
const PAIR = /^(?:ECC|RSA|ML_DSA)/;

export const grantsAreForServices: Rule = {
  id: "R4-KMS-09",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["3.6.1", "7.2.5"],
  title: "A key has a name, a pair says what it is for, and grants on a key are for services of AWS only",
  why: "who may grant hands the key on without touching its policy, and no review of policies shows it; a key without alias is a number that nobody looks for",
  source: [
    "https://docs.aws.amazon.com/kms/latest/developerguide/grant-best-practices.html",
    "https://docs.aws.amazon.com/kms/latest/developerguide/alias-about.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const { policiesOn } = accessOf(graph);
    return {
      judgements: graph.of("aws_kms_key", "aws_kms_replica_key").map((key) =>
        judge(
          key,
          policiesOn(key).flatMap(({ statements }) => statements),
        ),
      ),
      nothing: "there is no key",
    };
  },
};

function judge(key: Resource, statements: readonly Statement[]): Judgement {
  const { body } = key;
  const aliases = body.graph.usersOf(key).filter(({ from }) => from.type === "aws_kms_alias");
  const grant = statements.find((statement) => grants(statement) && !isForServices(statement));
  const spec = body.text("customer_master_key_spec") ?? "";
  return new Proof(key)
    .needs(
      aliases.some(({ from }) => /^alias\/./.test(from.body.text("name") ?? "")),
      "no alias names it",
      ...aliases.map(({ from }) => evidenceOf(from.body, "name")),
    )
    .needs(
      !PAIR.test(spec) || (SIGNING.test(spec) ? signs(key) : body.raw("key_usage").length > 0),
      `a pair of ${spec} does not say what it is for, and AWS takes it for one that encrypts`,
      evidenceOf(body, "key_usage"),
    )
    .needs(
      grant === undefined,
      "its policy lets somebody grant its use, not for a service of AWS",
      ...(grant === undefined ? [] : [grant.evidence]),
    )
    .judgement("it has a name, and grants on it are for services of AWS only");
}

function grants({ effect, actions, allActionsBut }: Statement): boolean {
  return effect === "Allow" && actions.some((pattern) => matchesAction(pattern, GRANT)) !== allActionsBut;
}

function isForServices({ conditions, principals = [] }: Statement): boolean {
  const asked = conditions.some(
    ({ key, operator, values }) =>
      (key === "kms:grantisforawsresource" && /^bool$/i.test(operator) && values.join() === "true") ||
      (key === "kms:viaservice" && /^stringequals$/i.test(operator)),
  );
  return asked || (principals.length > 0 && principals.every(({ kind }) => kind === "service"));
}
