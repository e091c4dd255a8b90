import { checkMarkdown } from "../../report/check-markdown";
import { CLEAN, HOSTILE_RESULT, RESULT } from "../fixtures/check-result";

describe("checkMarkdown", () => {
  it("tells findings with the path that proves them, bad exceptions and what is accepted", () =>
    expect(checkMarkdown(RESULT)).toBe(`# Check of prod

2 open findings (1 critical) and 1 excepted, 1 bad exceptions; 4 rules on 9 resources of 2 stacks.

## critical: R4-VPC-01 Data subnets have no way to the internet

\`prod-payments-sa-east-1-vpc/aws_route.out\` (\`modules/network/tier.ts:12\`): the route leads to an internet gateway.

1. \`prod-payments-sa-east-1-vpc/aws_subnet.data\`
2. \`prod-payments-sa-east-1-vpc/aws_route.out\`: \`gateway_id\` is \`"\${aws_internet_gateway.a.id}"\`

Why: a database that the internet reaches is attacked.

Proves R4, R9, PCI DSS 1.4.4.

## unrated: CKV_AWS_1 Ensure it

\`prod-payments-sa-east-1-vpc/aws_s3_bucket.logs\`: Ensure it.

1. \`prod-payments-sa-east-1-vpc/aws_s3_bucket.logs\`

## Bad exceptions

- \`R6-BKP-01\` for \`aws_s3_bucket.none\` in \`*\` accepts no finding: remove it

## Accepted

| rule | where | reason | until |
| --- | --- | --- | --- |
| \`R6-BKP-01\` | \`aws_s3_bucket.logs\` in \`prod-*\` | logs are copied | 2027-01-01 |
`));

  it("is short where all is well", () => expect(checkMarkdown(CLEAN).split("\n")).toHaveLength(4));

  it("keeps a resource's words from being Markdown, HTML or a call to somebody", () => {
    const text = checkMarkdown(HOSTILE_RESULT);
    const outside = text.replace(/(`+)[^]*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/<script|@all|\u001b|\u202e/);
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(4);
  });
});
