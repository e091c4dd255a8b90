import { createHash } from "node:crypto";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { PropsError } from "../core/errors";

const DIGEST_CHARACTERS = 16;

export interface JobCodeProps {
  /** Folder that the code lies in, ending with a slash. */
  readonly folder: string;
  readonly bucketName: string;
  readonly keyArn: string;
  /** Python files by name. */
  readonly sources: Readonly<Record<string, string>>;
  /** Which of them Glue starts. */
  readonly entry: string;
}

/**
 * Python code of a Glue job in the artifacts bucket, each file an object of its own, below a folder that is named
 * after what all files say. So a change is a new folder, which a run takes wholly or not at all, and a plan shows
 * which job changes its code.
 * @throws PropsError if `entry` is none of `sources`.
 */
export class JobCode extends Construct {
  /** `s3://` address of what Glue starts. */
  public readonly scriptLocation: string;
  /** `s3://` addresses of what it imports. */
  public readonly libraryLocations: readonly string[];

  public constructor(scope: Construct, id: string, props: JobCodeProps) {
    super(scope, id);
    const { folder, bucketName, keyArn, sources, entry } = props;
    const files = Object.keys(sources).sort();
    if (!files.includes(entry)) throw new PropsError(this, "entry", `one of ${files.join(", ")}`, entry);
    const told = JSON.stringify(files.map((file) => [file, sources[file]]));
    const digest = sha256(told).slice(0, DIGEST_CHARACTERS);

    const locations = files.map((file) => {
      const object = new S3Object(this, file.replace(/\.py$/, ""), {
        bucket: bucketName,
        key: `${folder}${digest}/${file}`,
        // Terraform reads `${` as the beginning of an expression.
        content: sources[file]!.replaceAll("${", "$${").replaceAll("%{", "%%{"),
        contentType: "text/x-python",
        sourceHash: sha256(sources[file]!),
        serverSideEncryption: "aws:kms",
        kmsKeyId: keyArn,
        bucketKeyEnabled: true,
        // The job is moved to the new folder before the old one goes.
        lifecycle: { createBeforeDestroy: true },
      });
      return { file, location: `s3://${object.bucket}/${object.key}` };
    });
    this.scriptLocation = locations.find(({ file }) => file === entry)!.location;
    this.libraryLocations = locations.filter(({ file }) => file !== entry).map(({ location }) => location);
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
