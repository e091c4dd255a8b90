import { replicationPermissions } from "../../../modules/storage/replication-permissions";

const HERE = { bucketName: "here", region: "sa-east-1", keyArn: "arn:key/here" };
const THERE = { bucketName: "there", region: "us-east-1", keyArn: "arn:key/there" };

const bySid = (...args: Parameters<typeof replicationPermissions>) =>
  Object.fromEntries(replicationPermissions(...args).map((statement) => [statement.Sid, statement]));

describe("replicationPermissions", () => {
  it("reads versions with their locks and tags from sources only", () => {
    const { SourceVersions } = bySid([HERE], [THERE], false);
    expect(SourceVersions!.Resource).toEqual(["arn:aws:s3:::here/*"]);
    expect(SourceVersions!.Action).toEqual(
      expect.arrayContaining([
        "s3:GetObjectRetention",
        "s3:GetObjectLegalHold",
        "s3:GetObjectVersionTagging",
      ]),
    );
  });

  it.each([true, false])("replicates deletions only where that is wanted (%p)", (deletes) => {
    const { Replicas } = bySid([HERE], [THERE], deletes);
    expect(Replicas!.Resource).toEqual(["arn:aws:s3:::there/*"]);
    expect((Replicas!.Action as string[]).includes("s3:ReplicateDelete")).toBe(deletes);
  });

  it("decrypts with the source's key and encrypts with the replica's, each by way of its region's S3", () => {
    const { SourceKey0, ReplicaKey0 } = bySid([HERE], [THERE], false);
    expect([SourceKey0!.Action, SourceKey0!.Resource]).toEqual([["kms:Decrypt"], "arn:key/here"]);
    expect(SourceKey0!.Condition).toEqual({
      StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" },
      StringLike: { "kms:EncryptionContext:aws:s3:arn": ["arn:aws:s3:::here", "arn:aws:s3:::here/*"] },
    });
    expect([ReplicaKey0!.Action, ReplicaKey0!.Resource]).toEqual([
      ["kms:Encrypt", "kms:GenerateDataKey"],
      "arn:key/there",
    ]);
    expect(ReplicaKey0!.Condition).toMatchObject({
      StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    });
  });

  it("asks once for each key, whatever number of buckets it encrypts", () => {
    const more = { ...HERE, bucketName: "more" };
    const { SourceKey0, SourceKey1 } = bySid([HERE, more], [THERE], false);
    expect(SourceKey0!.Condition!.StringLike).toEqual({
      "kms:EncryptionContext:aws:s3:arn": ["here", "more"].flatMap((name) => [
        `arn:aws:s3:::${name}`,
        `arn:aws:s3:::${name}/*`,
      ]),
    });
    expect(SourceKey1).toBeUndefined();
  });

  it("uses no key of a bucket that has none", () =>
    expect(
      Object.keys(
        bySid(
          [{ bucketName: "here", region: "sa-east-1" }],
          [{ bucketName: "there", region: "us-east-1" }],
          false,
        ),
      ),
    ).toEqual(["Sources", "SourceVersions", "Replicas"]));
});
