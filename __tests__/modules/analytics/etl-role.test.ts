import { EtlRole } from "../../../modules/analytics/etl-role";
import { ARCHIVE_PLACE, plainJson } from "../../fixtures/analytics";
import { policyOf } from "../../fixtures/policy-of";

const statements = () =>
  policyOf(
    plainJson((stack) => {
      new EtlRole(stack, "Etl", { place: ARCHIVE_PLACE, securityGroupId: "sg-1" });
    }),
    "aws_iam_role_policy",
  );
const BUCKET = "arn:aws:s3:::klap-prod-222222222222-sa-east-1";

describe("EtlRole", () => {
  it("reads messages, snapshots and its code, and never writes them", () => {
    const all = statements();
    expect(all.ReadMessages!.Resource).toEqual([`${BUCKET}-transactions/messages/*`]);
    expect(all.ReadSnapshots!.Resource).toEqual([`${BUCKET}-landing/sa-east-1/snapshots/*`]);
    expect(all.ReadCode!.Resource).toEqual([`${BUCKET}-artifacts/sa-east-1/klap-prod-archive/*`]);
    const writing = Object.values(all).filter(({ Action }) =>
      JSON.stringify(Action).includes("s3:PutObject"),
    );
    expect(writing.flatMap(({ Resource }) => Resource)).toEqual(
      ["curated", "quarantine", "manifests"].map((folder) => `${BUCKET}-exports/sa-east-1/${folder}/*`),
    );
  });

  it("lists nothing but those folders", () =>
    expect(statements().ListMessages).toMatchObject({
      Resource: `${BUCKET}-transactions`,
      Condition: { StringLike: { "s3:prefix": ["messages/*"] } },
    }));

  it("moves partitions of the one table", () =>
    expect(statements().Partitions!.Resource).toEqual([
      "arn:aws:glue:sa-east-1:222222222222:catalog",
      "arn:aws:glue:sa-east-1:222222222222:database/klap_prod_archive",
      "arn:aws:glue:sa-east-1:222222222222:table/klap_prod_archive/messages",
    ]));

  it("uses the data key by way of S3 and Glue only", () =>
    expect(statements().DataKey).toMatchObject({
      Resource: ARCHIVE_PLACE.dataKeyArn,
      Condition: {
        StringEquals: { "kms:ViaService": ["s3.sa-east-1.amazonaws.com", "glue.sa-east-1.amazonaws.com"] },
      },
    }));
});
