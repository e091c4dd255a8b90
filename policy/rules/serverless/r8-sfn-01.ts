import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ROUTES = "routing_configuration";
const VERSION = "state_machine_version_arn";

export const releasedWorkflowsAreStarted: Rule = {
  id: "R8-SFN-01",
  severity: "high",
  area: "serverless",
  requirements: ["R8", "R3"],
  pci: ["6.5.1"],
  title:
    "Every workflow publishes its versions, and an alias of its own, which all that start it name, leads all of its starts to them",
  why: "an alias that leads to another workflow starts the wrong settlement; without versions there is nothing to go back to",
  source: ["https://docs.aws.amazon.com/step-functions/latest/dg/concepts-state-machine-alias.html"],
  reach: "resources",
  check: ({ graph }) => {
    const aliases = graph.of("aws_sfn_alias");
    return {
      judgements: [
        ...graph.of("aws_sfn_state_machine").map((machine) => judgeMachine(machine, aliases)),
        ...aliases.map(judgeAlias),
      ],
      nothing: "there is no state machine",
    };
  },
};

function judgeMachine(machine: Resource, aliases: readonly Resource[]): Judgement {
  const own = aliases.filter(({ body }) => body.targets(`${ROUTES}.${VERSION}`).includes(machine));
  return new Proof(machine)
    .value(machine.body, "publish", isTrue, "true")
    .needs(own.length > 0, "no alias leads to its versions", show(machine.body, "name"))
    .judgement("an alias leads to its published versions");
}

function judgeAlias(alias: Resource): Judgement {
  const routes = alias.body.blocks(ROUTES);
  const machines = new Set(routes.flatMap((route) => route.targets(VERSION)));
  const weights = routes.map((route) => route.number("weight"));
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return new Proof(alias)
    .needs(
      machines.size === 1,
      `it leads to ${machines.size} state machines of these stacks`,
      ...routes.map((route) => show(route, VERSION)),
    )
    .needs(
      weights.includes(undefined) ? undefined : sum === 100,
      `its routes take ${sum} % of the starts`,
      ...routes.map((route) => show(route, "weight")),
    )
    .judgement("it leads all starts to versions of one state machine");
}
