import { keysAdmitWhoMayBring } from "../../../../policy/rules/platform/r4-kms-05";
import { stateOf } from "../../../fixtures/graph";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const admits = (Service: string, Condition: object = {}, Action = "kms:GenerateDataKey*"): string =>
  policyText({ Effect: "Allow", Principal: { Service }, Action, Resource: "*", Condition });

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-keys": {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: { aws_kms_key: { data: { policy: admits("events.amazonaws.com") } } },
  },
  "prod-payments-sa-east-1-x": {
    data: {
      terraform_remote_state: {
        here: stateOf("prod-payments-sa-east-1-keys"),
        there: stateOf("prod-payments-us-east-1-keys"),
      },
    },
    resource: {
      aws_sqs_queue: {
        q: {
          name: "q",
          kms_master_key_id: "${data.terraform_remote_state.here.outputs.contract.data}",
          policy: policyText({
            Effect: "Allow",
            Principal: { Service: "events.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: "*",
            Condition: { ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:222222222222:rule/r" } },
          }),
        },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy", admits("sns.amazonaws.com"), "fail"],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    admits("events.amazonaws.com", {
      ArnLike: { "aws:SourceArn": "arn:aws:events:sa-east-1:222222222222:rule/*" },
    }),
    "pass",
  ],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    admits("events.amazonaws.com", {
      ArnLike: { "aws:SourceArn": "arn:aws:events:us-east-1:222222222222:rule/*" },
    }),
    "fail",
  ],
  [
    "../prod-payments-sa-east-1-keys/resource/aws_kms_key/data/policy",
    admits("events.amazonaws.com", {}, "kms:Decrypt"),
    "fail",
  ],
  ["resource/aws_sqs_queue/q/kms_master_key_id", undefined, "nothing"],
];

describe("R4-KMS-05", () => {
  it("holds: keys admit who may bring", () => {
    expect(worstOf(keysAdmitWhoMayBring, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(keysAdmitWhoMayBring, but(STACKS, changed, value))).toBe(verdict);
  });
});
