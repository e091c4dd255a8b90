import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Testing } from "cdktf";
import { policyDocument, type PolicyStatement } from "../../../modules/security/policy-document";
import { ServiceRole, type ServiceRoleProps } from "../../../modules/security/service-role";
import { resourcesOf } from "../../fixtures/resources";

const synth = (props: Partial<ServiceRoleProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ServiceRole(stack, "Crawler", {
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      purpose: "crawler",
      service: "glue.amazonaws.com",
      source: { arn: "arn:aws:glue:sa-east-1:222222222222:crawler/*" },
      permissions: [{ Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }],
      ...props,
    });
  });

const only = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;

const trustOf = (json: string): unknown =>
  JSON.parse(only(json, "aws_iam_role").assume_role_policy as string);

describe("ServiceRole", () => {
  it("stays within the account's boundary, under the environment's path", () => {
    expect(synth()).toHaveResourceWithProperties(IamRole, {
      name: "klap-prod-sa-east-1-crawler",
      path: "/klap/prod/",
      permissions_boundary: "arn:aws:iam::222222222222:policy/klap/prod/klap-prod-boundary",
    });
  });

  it("is trusted to its service only, on behalf of its source", () => {
    expect(trustOf(synth())).toMatchObject({
      Statement: [
        {
          Principal: { Service: "glue.amazonaws.com" },
          Action: "sts:AssumeRole",
          Condition: {
            StringEquals: { "aws:SourceAccount": "222222222222" },
            ArnLike: { "aws:SourceArn": "arn:aws:glue:sa-east-1:222222222222:crawler/*" },
          },
        },
      ],
    });
  });

  it("asks for no source where a reason says why", () => {
    const trust = trustOf(synth({ source: { anySource: "the service sends none" } }));
    expect(trust).not.toHaveProperty("Statement.0.Condition");
  });

  it("may do what it was given", () => {
    expect(only(synth(), "aws_iam_role_policy").policy).toContain(
      '"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"',
    );
  });

  it("rejects a name longer than IAM takes", () => {
    expect(() => synth({ purpose: "x".repeat(48) })).toThrow(
      `stack/Crawler: purpose must be lower-case words that keep the role's name within 64 characters, got "klap-prod-sa-east-1-${"x".repeat(48)}"`,
    );
  });

  it("rejects permissions longer than IAM takes, each expression counted as the longest ARN", () => {
    const statement = (Resource: string) =>
      ({ Sid: "Read", Effect: "Allow", Action: "s3:Get*", Resource }) as const;
    const frame = synthLength(statement(""));
    const fits = statement("x".repeat(10_240 - frame));
    expect(() => synth({ permissions: [fits] })).not.toThrow();
    const long = statement("${k}".repeat(128));
    expect(() => synth({ permissions: [long] })).toThrow(
      `stack/Crawler: permissions must be at most 10240 characters of JSON, got ${frame + 128 * 80}`,
    );
  });
});

/** Characters of a policy that holds one statement. */
function synthLength(statement: PolicyStatement): number {
  return policyDocument([statement]).length;
}
