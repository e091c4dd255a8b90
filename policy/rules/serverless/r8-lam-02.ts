import { show } from "../../../terraform/graph/protection/show";
import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const EVENTS = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"];
const PARTWISE = ["TimeBasedCanary", "TimeBasedLinear"];
/** Part of the calls, in percent, that a release may begin with, and minutes until the rest follows. */
const [MOST_PERCENT, LEAST_MINUTES] = [25, 5];

export const releasesGoBack: Rule = {
  id: "R8-LAM-02",
  severity: "high",
  area: "serverless",
  requirements: ["R8", "R3"],
  pci: ["6.5.1"],
  title:
    "Every alias of a function is moved by a release that begins with few of its calls and goes back on an alarm about that alias",
  why: "a version that answers wrongly settles wrongly for everybody at once; an alarm on another function never stops it",
  source: [
    "https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-lambda.html",
    "https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_lambda_alias").filter(isTold).map(judgeAlias),
      ...groupsOf(graph).map(judgeGroup),
    ],
    nothing: "no alias of a function is moved by releases",
  }),
};

/** Plans and states do not tell of lifecycles. */
function isTold({ stack }: Resource): boolean {
  return stack.document.origin === "synth";
}

/** Groups that release functions: those of an application of that kind. */
const groupsOf = once((graph: PlatformGraph): readonly Resource[] =>
  graph.of("aws_codedeploy_deployment_group").filter((group) => {
    const [app] = group.body.targets("app_name");
    return app === undefined || !["ECS", "Server"].includes(app.body.text("compute_platform") ?? "");
  }),
);

function judgeAlias(alias: Resource): Judgement {
  const { body, account, region } = alias;
  const [of] = body.targets("function_name");
  const name = of?.body.text("function_name") ?? body.text("function_name");
  const wanted = `${name ?? ""}:${body.text("name") ?? ""}`;
  const groups = groupsOf(body.graph).filter(
    (group) =>
      group.account === account &&
      group.region === region &&
      alarmsOf(group).some((alarm) => watched(alarm).includes(wanted)),
  );
  const ignored = body.texts("lifecycle.ignore_changes");
  return new Proof(alias)
    .needs(
      ignored.includes("function_version") || ignored.includes("all"),
      "Terraform moves all of its calls at once",
      show(body, "lifecycle.ignore_changes"),
    )
    .needs(
      groups.length > 0,
      `no release goes back on an alarm about ${wanted}`,
      show(body, "lifecycle.ignore_changes"),
    )
    .judgement(`a release that raises an alarm about ${wanted} goes back`);
}

function judgeGroup(group: Resource): Judgement {
  const { body } = group;
  const alarms = alarmsOf(group);
  const names = body.raw("alarm_configuration.alarms");
  const about = new Set(alarms.flatMap(watched).map((each) => each.split(":")[0]));
  const [app] = body.targets("app_name");
  const proof = new Proof(group)
    .value(body, "alarm_configuration.enabled", isTrue, "true")
    .value(body, "auto_rollback_configuration.enabled", isTrue, "true")
    .value(body, "deployment_style.deployment_option", oneOf("WITH_TRAFFIC_CONTROL"), "WITH_TRAFFIC_CONTROL")
    .value(body, "deployment_style.deployment_type", oneOf("BLUE_GREEN"), "BLUE_GREEN")
    .needs(
      names.length > 0 && alarms.length >= names.length,
      "an alarm that is to stop a release does not exist in its account and region",
      show(body, "alarm_configuration.alarms"),
    )
    .needs(
      alarms.every((alarm) => watched(alarm).length > 0) && about.size === 1,
      "its alarms are not all about an alias of one function",
      show(body, "alarm_configuration.alarms"),
      ...alarms.map((alarm) => show(alarm.body, "dimensions")),
    )
    .needs(
      body.flag("alarm_configuration.ignore_poll_alarm_failure") !== true,
      "it goes on where it cannot read its alarms",
      show(body, "alarm_configuration.ignore_poll_alarm_failure"),
    );
  for (const event of EVENTS)
    proof.needs(
      body.texts("auto_rollback_configuration.events").includes(event),
      `it does not go back on ${event}`,
      show(body, "auto_rollback_configuration.events"),
    );
  if (app !== undefined) proof.value(app.body, "compute_platform", oneOf("Lambda"), "Lambda");
  addShift(proof, group);
  return proof.judgement("it begins with few calls, and goes back on an alarm about its function");
}

/** How a release takes the calls over. */
function addShift(proof: Proof, { body }: Resource): void {
  const [config] = body
    .targets("deployment_config_name")
    .filter(({ type }) => type === "aws_codedeploy_deployment_config");
  if (config === undefined) {
    const name = body.text("deployment_config_name") ?? "";
    proof.needs(
      /^CodeDeployDefault\.Lambda(?:Canary|Linear)/.test(name),
      "its releases take all calls at once",
      show(body, "deployment_config_name"),
    );
    return;
  }
  proof
    .value(config.body, "compute_platform", oneOf("Lambda"), "Lambda")
    .value(config.body, "traffic_routing_config.type", oneOf(...PARTWISE), PARTWISE.join(" or "));
  const [shift] = ["time_based_canary", "time_based_linear"].flatMap((each) =>
    config.body.blocks(`traffic_routing_config.${each}`),
  );
  const [percent, minutes] = [shift?.number("percentage"), shift?.number("interval")];
  proof.needs(
    percent !== undefined && percent >= 1 && percent <= MOST_PERCENT,
    `its releases begin with ${percent ?? "an unknown part"} % of the calls, and may with ${MOST_PERCENT} %`,
    show(config.body, "traffic_routing_config"),
  );
  proof.needs(
    minutes !== undefined && minutes >= LEAST_MINUTES,
    `its releases take more calls after ${minutes ?? "unknown"} minutes, before an alarm tells of ${LEAST_MINUTES}`,
    show(config.body, "traffic_routing_config"),
  );
}

function alarmsOf({ body, account, region }: Resource): readonly Resource[] {
  const path = "alarm_configuration.alarms";
  const named = body.texts(path).flatMap((name) => body.graph.named("aws_cloudwatch_metric_alarm", name));
  return [...new Set([...body.targets(path), ...named])].filter(
    (alarm) =>
      alarm.type === "aws_cloudwatch_metric_alarm" && alarm.account === account && alarm.region === region,
  );
}

/** Aliases that an alarm watches, `<function>:<alias>`. */
function watched({ body }: Resource): readonly string[] {
  return ["dimensions.Resource", "metric_query.metric.dimensions.Resource"]
    .flatMap((path) => body.texts(path))
    .filter((text) => text.includes(":"));
}
