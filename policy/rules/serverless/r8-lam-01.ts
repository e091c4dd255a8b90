import { statesOf, workflowsOf } from "../../../terraform/graph/events/workflow";
import { member, type Json } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { workingFunctionsOf } from "../../parts/functions";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Where resources name the function that they call. */
const CALLERS: readonly (readonly [type: string, path: string])[] = [
  ["aws_cloudwatch_event_target", "arn"],
  ["aws_lambda_event_source_mapping", "function_name"],
  ["aws_pipes_pipe", "target"],
  ["aws_scheduler_schedule", "target.arn"],
  ["aws_sns_topic_subscription", "endpoint"],
];
const UNQUALIFIED = /^arn:[^:]*:lambda:[^:]*:\d+:function:[^:]+(?::\$LATEST)?$/;
/** What is set for an alias of a function. */
const SETTINGS: Readonly<Record<string, { readonly path: string; readonly most: number }>> = {
  aws_lambda_function_event_invoke_config: { path: "maximum_event_age_in_seconds", most: 21_600 },
  aws_lambda_provisioned_concurrency_config: { path: "provisioned_concurrent_executions", most: 1_000 },
};

export const releasedVersionsAreCalled: Rule = {
  id: "R8-LAM-01",
  severity: "high",
  area: "serverless",
  requirements: ["R8", "R3"],
  pci: ["6.5.1"],
  title:
    "What calls a function calls an alias, and every alias and its settings lead to published versions of one and the same function",
  why: "who calls the newest code runs what nobody has released, and there is nothing to go back to",
  source: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...workingFunctionsOf(graph).map((each) =>
        new Proof(each).value(each.body, "publish", isTrue, "true").judgement("its versions are published"),
      ),
      ...CALLERS.flatMap(([type, path]) => graph.of(type).flatMap((caller) => judgeCaller(caller, path))),
      ...workflowCalls(graph),
      ...graph.of("aws_lambda_alias").map(judgeAlias),
      ...graph.of(...Object.keys(SETTINGS)).map(judgeSettings),
    ],
    nothing: "nothing calls a function",
  }),
};

function judgeCaller(caller: Resource, path: string): readonly Judgement[] {
  const { body } = caller;
  const at = show(body, path);
  const targets = body.targets(path);
  const text = body.text(path) ?? "";
  if (targets.some(({ type }) => type === "aws_lambda_alias") && !UNQUALIFIED.test(text))
    return [new Proof(caller).judgement("it calls an alias")];
  const bare = UNQUALIFIED.test(text) || (targets.some(isFunction) && !/:function:[^:]+:[^:]+$/.test(text));
  if (!bare && !/:function:/.test(text)) return [];
  return [judgeCall(caller, !bare, [at])];
}

function judgeCall(caller: Resource, holds: boolean, evidence: readonly Evidence[]): Judgement {
  return new Proof(caller)
    .needs(holds, "it calls a function without alias, whatever was put there last", ...evidence)
    .judgement("it calls an alias");
}

function workflowCalls(graph: PlatformGraph): readonly Judgement[] {
  return workflowsOf(graph).flatMap((workflow) => {
    const names = statesOf(workflow).flatMap(({ json, calls, name }) => {
      if (!calls.some(isFunction)) return [];
      const value = functionName(json);
      return [
        { name, value, bare: typeof value !== "string" || !/:function:[^:]+:(?!\$)[^:]+$/.test(value) },
      ];
    });
    if (names.length === 0) return [];
    const { machine } = workflow;
    const evidence = names
      .toSorted((a, b) => Number(b.bare) - Number(a.bare))
      .map(({ name, value }) => ({ resource: machine, path: `definition.${name}.FunctionName`, value }));
    return [judgeCall(machine, !names.some(({ bare }) => bare), evidence)];
  });
}

function functionName(json: Json): Json | undefined {
  for (const key of ["Arguments", "Parameters"]) {
    const name = member(member(json, key), "FunctionName");
    if (name !== undefined) return name;
  }
  return member(json, "Resource");
}

function judgeAlias(alias: Resource): Judgement {
  const { body } = alias;
  const [of] = body.targets("function_name").filter(isFunction);
  const versions = body.targets("function_version").filter(isFunction);
  const proof = new Proof(alias)
    .needs(of !== undefined, "it is an alias of no function of these stacks", show(body, "function_name"))
    .needs(
      versions.every((version) => version === of),
      "its version is one of another function",
      show(body, "function_name"),
      show(body, "function_version"),
    )
    .needs(
      body.text("function_version") !== "$LATEST",
      "it leads to whatever was put there last",
      show(body, "function_version"),
    );
  if (of !== undefined) proof.value(of.body, "publish", isTrue, "true");
  return proof.judgement("it leads to a published version of its function");
}

function judgeSettings(settings: Resource): Judgement {
  const { body, type } = settings;
  const [of] = body.targets("function_name").filter(isFunction);
  const [alias] = body.targets("qualifier").filter((each) => each.type === "aws_lambda_alias");
  const qualified = alias?.body.targets("function_name").find(isFunction);
  const { path, most } = SETTINGS[type]!;
  return new Proof(settings)
    .needs(
      alias !== undefined || body.value("qualifier").kind === "known",
      "it is set for no alias, and those who call one are left out",
      show(body, "qualifier"),
    )
    .needs(
      of === undefined || qualified === undefined || of === qualified,
      "its alias is one of another function",
      show(body, "function_name"),
      show(body, "qualifier"),
    )
    .value(body, path, between(1, most), `from 1 to ${most}`)
    .judgement("it is set for an alias of its function");
}

function isFunction({ type }: Resource): boolean {
  return type === "aws_lambda_function";
}
