import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;

export const callersAreNamed: Rule = {
  id: "R4-LAM-02",
  severity: "high",
  area: "serverless",
  requirements: ["R4"],
  pci: ["7.2.5"],
  title:
    "Every permission to call a function that admits a service names the resource that it calls for, of an account of the platform",
  why: "a service calls for whoever asks it: without a resource each secret, rule or bucket of the account starts the function",
  source: [
    "checkov CKV_AWS_364",
    "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
  ],
  reach: "resources",
  check: ({ graph, promises }) => ({
    judgements: graph
      .of("aws_lambda_permission")
      .filter(({ body }) => /\.amazonaws\.com$/.test(body.text("principal") ?? ""))
      .map((permission) => judge(permission, promises)),
    nothing: "no permission admits a service to a function",
  }),
};

function judge(permission: Resource, { accounts }: Promises): Judgement {
  const { body } = permission;
  const [target] = body.targets("source_arn");
  const told = target?.account ?? ARN.exec(body.text("source_arn") ?? "")?.[1];
  const account = body.text("source_account");
  return new Proof(permission)
    .needs(
      body.raw("source_arn").length > 0,
      "it admits the service for whatever resource",
      show(body, "source_arn"),
    )
    .needs(
      told === undefined || told === permission.account || accounts.has(told),
      `account ${told ?? ""}, for which it admits the service, is not one of the platform`,
      show(body, "source_arn"),
    )
    .needs(
      account === undefined || told === undefined || account === told,
      `it admits account ${account ?? ""} for a resource of account ${told ?? ""}, which is never both`,
      show(body, "source_account"),
      show(body, "source_arn"),
    )
    .needs(
      account === undefined || account === permission.account || accounts.has(account),
      `account ${account ?? ""} is not one of the platform`,
      show(body, "source_account"),
    )
    .judgement("it admits the service for one resource of the platform");
}
