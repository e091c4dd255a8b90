import {
  glueArn,
  putJobMetrics,
  readFolders,
  runInVpc,
  useDataKey,
  writeFolders,
} from "../../../modules/analytics/job-permissions";
import { ARCHIVE_PLACE } from "../../fixtures/analytics";

const inVpc = Object.fromEntries(runInVpc(ARCHIVE_PLACE, "sg-1").map((each) => [each.Sid, each]));

describe("permissions of jobs", () => {
  it("list and read folders of a bucket by their prefixes", () =>
    expect(readFolders("Code", { bucket: "b", folders: ["x/", "y/"] })).toEqual([
      {
        Sid: "ListCode",
        Effect: "Allow",
        Action: "s3:ListBucket",
        Resource: "arn:aws:s3:::b",
        Condition: { StringLike: { "s3:prefix": ["x/*", "y/*"] } },
      },
      {
        Sid: "ReadCode",
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: ["arn:aws:s3:::b/x/*", "arn:aws:s3:::b/y/*"],
      },
    ]));

  it("write and remove objects, never their versions", () =>
    expect(writeFolders("Own", { bucket: "b", folders: ["x/"] })).toMatchObject({
      Action: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"],
      Resource: ["arn:aws:s3:::b/x/*"],
    }));

  it("use the key by way of the services named", () =>
    expect(useDataKey(ARCHIVE_PLACE, ["rds"]).Condition).toEqual({
      StringEquals: { "kms:ViaService": ["rds.sa-east-1.amazonaws.com"] },
    }));

  it("put numbers into one namespace", () =>
    expect(putJobMetrics().Condition).toEqual({
      StringEquals: { "cloudwatch:namespace": "klap/archive-etl" },
    }));

  it("make network interfaces in the jobs' own group only", () =>
    expect(inVpc.JoinNetwork!.Resource).toContain("arn:aws:ec2:sa-east-1:222222222222:security-group/sg-1"));

  it("write to the jobs' log groups and to those that Glue names itself", () =>
    expect(inVpc.Logs!.Resource).toEqual([
      "arn:aws:logs:sa-east-1:222222222222:log-group:/klap/prod/archive*",
      "arn:aws:logs:sa-east-1:222222222222:log-group:/aws-glue/*",
    ]));

  it("name what is in the catalog", () =>
    expect(glueArn(ARCHIVE_PLACE, "catalog")).toBe("arn:aws:glue:sa-east-1:222222222222:catalog"));
});
