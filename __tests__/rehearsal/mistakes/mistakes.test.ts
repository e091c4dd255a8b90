import type { StackJson } from "../../../rehearsal/localize";
import { findReferences, type Reference } from "../../../rehearsal/mistakes/find-references";
import { valueAt, withMistake } from "../../../rehearsal/mistakes/mistake";
import { missingValue } from "../../../rehearsal/mistakes/missing-value";
import { sample } from "../../../rehearsal/mistakes/sample";

const json = (): StackJson => ({
  terraform: {},
  resource: {
    aws_subnet: {
      a: {
        vpc_id: "${aws_vpc.main.id}",
        availability_zone_id: "sae1-az1",
        cidr_block: "10.0.0.0/24",
        tags: { Name: "${aws_vpc.main.id}" },
      },
    },
    aws_flow_log: {
      a: { iam_role_arn: "${aws_iam_role.logs.arn}", log_destination: "arn:aws:s3:::archive" },
    },
    aws_kms_key: {
      a: { policy: '{"Statement":[{"Principal":{"AWS":"arn:aws:iam::111111111111:role/admin"}}]}' },
    },
  },
});

const place = { accountId: "111111111111", awsRegion: "sa-east-1" };
const found = (): Reference[] => findReferences("stack", json());
const at = (argument: string): Reference => found().find(({ path }) => path.join(".") === argument)!;

describe("findReferences", () => {
  it("finds ids, ARNs, principals, buckets and zones, and leaves names, blocks and tags alone", () => {
    expect(found().map(({ address, path, kind }) => [address, path.join("."), kind])).toEqual([
      ["aws_subnet.a", "vpc_id", "id"],
      ["aws_subnet.a", "availability_zone_id", "zone"],
      ["aws_flow_log.a", "iam_role_arn", "arn"],
      ["aws_flow_log.a", "log_destination", "bucket"],
      ["aws_kms_key.a", "policy", "principal"],
    ]);
  });
});

describe("missingValue", () => {
  it.each([
    ["vpc_id", /^vpc-[0-9a-f]{17}$/],
    ["availability_zone_id", /^sae1-az9$/],
    ["iam_role_arn", /^arn:aws:iam::111111111111:role\/klap-missing$/],
    ["log_destination", /^arn:aws:s3:::klap-missing-bucket$/],
    ["policy", /^{"Statement":\[{"Principal":{"AWS":"arn:aws:iam::999999999999:role\/missing"}}\]}$/],
  ])("keeps the form of %s", (argument, value) =>
    expect(missingValue(at(argument), place, undefined)).toMatch(value),
  );

  it("takes the invented id of a contract, which never existed", () => {
    const reference: Reference = {
      ...at("vpc_id"),
      value: "${data.terraform_remote_state.vpc.outputs.contract.v1.vpcId}",
    };
    expect(missingValue(reference, place, "vpc-0123")).toBe("vpc-0123");
  });
});

describe("withMistake", () => {
  it("changes the one value, in a copy", () => {
    const original = json();
    const mistaken = withMistake(original, { reference: at("vpc_id"), value: "vpc-0" });
    expect([valueAt(mistaken, at("vpc_id")), valueAt(original, at("vpc_id"))]).toEqual([
      "vpc-0",
      "${aws_vpc.main.id}",
    ]);
  });
});

describe("sample", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it("chooses the same items for the same seed, in their order", () => {
    expect(sample(items, 5, 1)).toEqual(sample(items, 5, 1));
    expect(sample(items, 5, 1)).toEqual([...sample(items, 5, 1)].sort((a, b) => a - b));
    expect(sample(items, 5, 1)).not.toEqual(sample(items, 5, 2));
  });

  it("gives all items if there are no more", () => expect(sample(items, 99, 1)).toEqual(items));
});
