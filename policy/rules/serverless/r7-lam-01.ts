import { accessOf } from "../../../terraform/graph/access/access";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { workingFunctionsOf } from "../../parts/functions";
import { verdictOf } from "../../parts/may-hand-to";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const GROUP = "logging_config.log_group";

export const functionsTell: Rule = {
  id: "R7-LAM-01",
  severity: "high",
  area: "serverless",
  requirements: ["R7"],
  pci: ["10.2.1", "10.3.3"],
  title:
    "Every function logs as JSON into a declared group of its place that its role may write to, and is traced where others call it",
  why: "a function whose role may not write its log works on, and nobody learns what it did",
  source: [
    "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html",
    "checkov CKV_AWS_50",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const working = new Set(workingFunctionsOf(graph));
    return {
      judgements: graph.of("aws_lambda_function").map((each) => judge(each, working.has(each))),
      nothing: "there is no function",
    };
  },
};

function judge(each: Resource, working: boolean): Judgement {
  const { body } = each;
  const { graph } = body;
  const group = groupOf(each);
  const proof = new Proof(each)
    .value(body, "logging_config.log_format", oneOf("JSON"), "JSON")
    .needs(
      group !== undefined || (body.value(GROUP).kind === "unknown" ? undefined : false),
      "nothing declares the group that it logs to",
      show(body, GROUP),
    );
  if (working) proof.value(body, "tracing_config.mode", oneOf("Active"), "Active");
  const [role] = body.targets("role").filter(({ type }) => type === "aws_iam_role");
  if (group !== undefined) {
    const arn = graph.arnOf(group);
    proof.needs(samePlace(each, group), "it logs in another account or region", show(body, GROUP));
    if (role !== undefined && arn !== undefined) {
      const where = new Map([["aws:requestedregion", group.region]]);
      const decision = accessOf(graph).allows(role, "logs:PutLogEvents", `${arn}:log-stream:any`, where);
      proof.needs(
        verdictOf(decision),
        `${role.address} may not write to ${group.address}`,
        show(body, GROUP),
        ...decision.because,
      );
    }
  }
  return proof.judgement("its role may write to the group that it logs to");
}

/** The group that it names, or the one that Lambda takes where none is. */
function groupOf({ body, account, region }: Resource): Resource | undefined {
  const type = "aws_cloudwatch_log_group";
  const [target] = body.targets(GROUP).filter((each) => each.type === type);
  if (target !== undefined) return target;
  const own = body.text("function_name");
  const name = body.text(GROUP) ?? (own === undefined ? undefined : `/aws/lambda/${own}`);
  return name === undefined
    ? undefined
    : body.graph.named(type, name).find((each) => each.account === account && each.region === region);
}
