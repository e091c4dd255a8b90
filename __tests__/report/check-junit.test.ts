import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { checkJunit } from "../../report/check-junit";
import { CLEAN, HOSTILE_RESULT, RESULT } from "../fixtures/check-result";
import { ROOT } from "../fixtures/bundle";

/** Reads XML by another's parser; prints each test with what became of it. */
const READER = `
import sys, json, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps({"root": root.attrib, "tests": [
    [s.get("name"), c.get("classname"), c.get("name"), [[o.tag, o.get("message")] for o in c]] for s in root for c in s]}))
`;

interface Read {
  readonly root: Readonly<Record<string, string>>;
  readonly tests: readonly [string, string, string, readonly [string, string][]][];
}

const read = (xml: string): Read =>
  JSON.parse(
    execFileSync(join(ROOT, ".venv/bin/python"), ["-c", READER], { input: xml, encoding: "utf8" }),
  ) as Read;

describe("checkJunit", () => {
  it("has a test for each rule that holds, and for each finding", () => {
    const { root, tests } = read(checkJunit(RESULT));
    expect(root).toEqual({ name: "klap check", tests: "5", failures: "3" });
    expect(tests).toEqual([
      [
        "communications",
        "R4-VPC-01",
        "Data subnets have no way to the internet: prod-payments-sa-east-1-vpc/aws_route.out",
        [["failure", "the route leads to an internet gateway"]],
      ],
      [
        "storage",
        "R6-BKP-01",
        "Data subnets have no way to the internet: prod-payments-sa-east-1-vpc/aws_s3_bucket.logs",
        [["skipped", "accepted until 2027-01-01: logs are copied"]],
      ],
      [
        "serverless",
        "R5-SFN-01",
        "Data subnets have no way to the internet",
        [["skipped", "there is no state machine"]],
      ],
      [
        "checkov",
        "CKV_AWS_1",
        "Ensure it: prod-payments-sa-east-1-vpc/aws_s3_bucket.logs",
        [["failure", "Ensure it"]],
      ],
      [
        "exceptions",
        "exceptions",
        "R6-BKP-01 * aws_s3_bucket.none",
        [["failure", "exception of R6-BKP-01 for aws_s3_bucket.none in * accepts no finding: remove it"]],
      ],
    ]);
  });

  it("passes a rule that holds", () =>
    expect(read(checkJunit(CLEAN)).tests).toEqual([["communications", "R4-VPC-01", expect.any(String), []]]));

  it("is XML whatever a resource is called", () => {
    const [, , , outcomes] = read(checkJunit(HOSTILE_RESULT)).tests[0]!;
    const message = outcomes[0]![1];
    expect(message).toBe('aws_s3_bucket.a<script>"&\ufffd[31m\ufffd|`@all` ]]>\u202e\ufffd');
  });
});
