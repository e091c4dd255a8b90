import pc from "picocolors";
import { checkHuman, checkSummary } from "../../report/check-human";
import { CLEAN, HOSTILE_RESULT, RESULT } from "../fixtures/check-result";

const plain = pc.createColors(false);

describe("checkHuman", () => {
  it("groups findings by rule, each with its line, the path that proves it, and what to do", () =>
    expect(checkHuman(RESULT, plain)).toBe(`critical R4-VPC-01 Data subnets have no way to the internet
  why: a database that the internet reaches is attacked
  R4, R9, PCI DSS 1.4.4
  prod-payments-sa-east-1-vpc/aws_route.out (modules/network/tier.ts:12)
    the route leads to an internet gateway
    prod-payments-sa-east-1-vpc/aws_subnet.data
    prod-payments-sa-east-1-vpc/aws_route.out: gateway_id = "\${aws_internet_gateway.a.id}"

unrated  CKV_AWS_1 Ensure it
  checkov
  prod-payments-sa-east-1-vpc/aws_s3_bucket.logs

exception of R6-BKP-01 for aws_s3_bucket.none in * accepts no finding: remove it

To do: change what a finding names to what it must be, or accept it in policy/exceptions.ts, with its stack, its
address, the reason, and the day on which somebody looks again.

communications  1 rules, 2 judgements: 0 hold, 1 with findings
storage         1 rules, 2 judgements: 0 hold, 1 with exceptions only
serverless      1 rules, 0 judgements: 0 hold, 1 with nothing to judge
checkov         1 rules, 2 judgements: 0 hold, 1 with findings
  R5-SFN-01 judged nothing: there is no state machine
`));

  it("tells what was looked at where all is well", () =>
    expect(checkHuman(CLEAN, plain)).toBe("communications  1 rules, 2 judgements: 1 hold\n"));

  it("paints on a terminal only", () => {
    expect(checkHuman(RESULT, pc.createColors(true))).toContain("\u001b[");
    expect(checkHuman(RESULT, plain)).not.toContain("\u001b");
  });

  it("hands on nothing that a terminal would obey", () =>
    expect(checkHuman(HOSTILE_RESULT, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/));
});

describe("checkSummary", () => {
  it("counts by severity, exceptions, rules and resources", () =>
    expect(checkSummary(RESULT)).toBe(
      "2 open findings (1 critical) and 1 excepted, 1 bad exceptions; 4 rules on 9 resources of 2 stacks",
    ));
});
