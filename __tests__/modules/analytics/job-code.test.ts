import { Testing } from "cdktf";
import { JobCode } from "../../../modules/analytics/job-code";
import { resourcesOf } from "../../fixtures/resources";

const SOURCES = { "archive_job.py": "import archive_store\n", "archive_store.py": 'x = f"${a} %{b}"\n' };
const KEY = "arn:aws:kms:sa-east-1:222222222222:key/data";
const synth = (
  sources: Record<string, string> = SOURCES,
  entry = "archive_job.py",
  use: (code: JobCode) => void = () => undefined,
): string =>
  Testing.synthScope((stack) => {
    use(
      new JobCode(stack, "Code", {
        folder: "sa-east-1/archive/",
        bucketName: "b",
        keyArn: KEY,
        sources,
        entry,
      }),
    );
  });
const objects = (sources?: Record<string, string>) =>
  Object.values(resourcesOf(synth(sources), "aws_s3_object"));

describe("JobCode", () => {
  it("keeps each file as an object of its own, encrypted with the key", () => {
    const [job, store] = objects();
    expect(job).toMatchObject({
      bucket: "b",
      content: "import archive_store\n",
      server_side_encryption: "aws:kms",
      kms_key_id: KEY,
    });
    expect(job!.key).toMatch(/^sa-east-1\/archive\/[0-9a-f]{16}\/archive_job\.py$/);
    expect(job!.source_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(store!.key).toMatch(/archive_store\.py$/);
  });

  it("keeps Terraform from reading Python's braces", () =>
    expect(objects()[1]!.content).toBe('x = f"$${a} %%{b}"\n'));

  it("moves every file to a new folder when one changes, the new one first", () => {
    const [before] = objects();
    const [after] = objects({ ...SOURCES, "archive_store.py": "" });
    expect(after!.content).toBe(before!.content);
    expect(after!.key).not.toBe(before!.key);
    expect(before!.lifecycle).toEqual({ create_before_destroy: true });
  });

  it("tells what to start and what it imports", () => {
    let code: JobCode | undefined;
    synth(SOURCES, "archive_job.py", (made) => (code = made));
    expect(code!.libraryLocations).toHaveLength(1);
    expect(code!.scriptLocation).toMatch(/^s3:\/\//);
  });

  it("refuses an entry that is no file", () =>
    expect(() => synth(SOURCES, "main.py")).toThrow(
      'stack/Code: entry must be one of archive_job.py, archive_store.py, got "main.py"',
    ));
});
