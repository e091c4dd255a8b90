import { GlueJob } from "@cdktf/provider-aws/lib/glue-job";
import { Testing } from "cdktf";
import type { JobCode } from "../../../modules/analytics/job-code";
import { PythonJob, type PythonJobProps } from "../../../modules/analytics/python-job";

const synth = (props: Partial<PythonJobProps> = {}): string =>
  Testing.synthScope((stack) => {
    new PythonJob(stack, "Etl", {
      name: "klap-prod-archive-etl",
      description: "A job",
      roleArn: "arn:aws:iam::222222222222:role/etl",
      code: {
        scriptLocation: "s3://b/job.py",
        libraryLocations: ["s3://b/x.py", "s3://b/y.py"],
      } as unknown as JobCode,
      arguments: { step: "etl" },
      connectionNames: ["one", "two"],
      securityConfigurationName: "archive",
      logGroupPrefix: "/klap/prod/archive",
      workerType: "G.2X",
      timeoutMinutes: 60,
      retries: 1,
      dependsOn: [],
      ...props,
    });
  });

describe("PythonJob", () => {
  it("runs its program on Glue 5.0 with its libraries, arguments and log groups", () =>
    expect(synth()).toHaveResourceWithProperties(GlueJob, {
      glue_version: "5.0",
      command: { name: "glueetl", script_location: "s3://b/job.py", python_version: "3" },
      default_arguments: {
        "--job-language": "python",
        "--job-bookmark-option": "job-bookmark-disable",
        "--extra-py-files": "s3://b/x.py,s3://b/y.py",
        "--custom-logGroup-prefix": "/klap/prod/archive",
        "--step": "etl",
      },
    }));

  it("is encrypted, in the VPC by any of its connections, and never runs twice at a time", () =>
    expect(synth()).toHaveResourceWithProperties(GlueJob, {
      security_configuration: "archive",
      connections: ["one", "two"],
      execution_property: { max_concurrent_runs: 1 },
      worker_type: "G.2X",
      number_of_workers: 2,
      timeout: 60,
      max_retries: 1,
    }));

  it.each([
    [{ name: "a job" }, 'name must be 1 to 255 letters, digits, hyphens or underscores, got "a job"'],
    [{ workerType: "Standard" as "G.1X" }, 'workerType must be one of G.1X, G.2X, G.4X, got "Standard"'],
    [{ timeoutMinutes: 0 }, "timeoutMinutes must be a whole number from 1 to 1440, got 0"],
    [{ retries: 11 }, "retries must be a whole number from 0 to 10, got 11"],
    [{ connectionNames: [] }, "connectionNames must be a list of at least 1 different values, got []"],
  ] satisfies [Partial<PythonJobProps>, string][])("refuses %p", (props, message) =>
    expect(() => synth(props)).toThrow(`stack/Etl: ${message}`),
  );
});
