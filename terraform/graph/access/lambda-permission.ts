import type { Resource } from "../resource";
import { readStatement } from "./read-policy";
import type { Statement } from "./statement";

/** The statement that a permission to call a function adds to the function's policy. */
export function permissionStatement(permission: Resource): Statement {
  const { body } = permission;
  const raw = (path: string): string | undefined => {
    const [text] = body.raw(path);
    return typeof text === "string" ? text : undefined;
  };
  const who = raw("principal") ?? "";
  const named =
    who === "*" ? "*" : { [who.includes(".") && !who.startsWith("arn:") ? "Service" : "AWS"]: who };
  const equals = {
    ...(raw("source_account") !== undefined && { "aws:SourceAccount": raw("source_account")! }),
    ...(raw("principal_org_id") !== undefined && { "aws:PrincipalOrgID": raw("principal_org_id")! }),
    ...(raw("event_source_token") !== undefined && {
      "lambda:EventSourceToken": raw("event_source_token")!,
    }),
    ...(raw("function_url_auth_type") !== undefined && {
      "lambda:FunctionUrlAuthType": raw("function_url_auth_type")!,
    }),
  };
  const json = {
    Effect: "Allow",
    Principal: named,
    Action: raw("action") ?? [],
    Resource: raw("function_name") ?? [],
    Condition: {
      StringEquals: equals,
      ...(raw("source_arn") !== undefined && { ArnLike: { "aws:SourceArn": raw("source_arn")! } }),
    },
  };
  return readStatement(json, { resource: permission, path: "principal", value: who })!;
}
