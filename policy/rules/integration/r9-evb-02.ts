import { textOf } from "../../../terraform/graph/json";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const BUS = "aws_cloudwatch_event_bus";
const DAYS = "retention_days";

export const busesAndArchivesStay: Rule = {
  id: "R9-EVB-02",
  severity: "high",
  area: "integration",
  requirements: ["R9", "R1"],
  pci: ["3.2.1"],
  title:
    "Terraform refuses to destroy a bus, and its archives keep events for a number of days, as many in all regions",
  why: "a bus that is made anew comes without rules of others and without its archive; a replay that ends earlier in one region is no replay, and events for ever are more card data than anybody needs",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-archive.html",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph
        .of(BUS)
        // Plans and states do not tell of lifecycles.
        .filter(({ stack }) => stack.document.origin === "synth")
        .map((bus) =>
          new Proof(bus)
            .value(bus.body, "lifecycle.prevent_destroy", isTrue, "true")
            .judgement("Terraform refuses to destroy it"),
        ),
      ...graph.of("aws_cloudwatch_event_archive").map((archive) => judge(archive, graph)),
    ],
    nothing: "there is no bus of our own, and no archive",
  }),
};

function judge(archive: Resource, graph: PlatformGraph): Judgement {
  const { body } = archive;
  const proof = new Proof(archive).value(
    body,
    DAYS,
    (days) => Number(textOf(days)) >= 1,
    "a number of days: none, or 0, is for ever",
  );
  for (const other of likesOf(archive, graph)) {
    const [mine, theirs] = [body.value(DAYS), other.body.value(DAYS)];
    proof.needs(
      mine.kind === "unknown" || theirs.kind === "unknown"
        ? undefined
        : body.number(DAYS) === other.body.number(DAYS),
      `the archive of ${other.region ?? "another region"} keeps the same bus's events for another time`,
      show(body, DAYS),
      show(other.body, DAYS),
    );
  }
  return proof.judgement("it keeps events for as long as those of other regions, and no longer");
}

/** Archives of buses of the same name in other regions of the account. */
function likesOf(archive: Resource, graph: PlatformGraph): readonly Resource[] {
  const flow = eventFlowOf(graph);
  return flow.from(archive, "archives").flatMap(({ to: bus }) => {
    const name = bus.body.text("name");
    return graph
      .of(BUS)
      .filter(
        (each) =>
          name !== undefined &&
          each.body.text("name") === name &&
          each.account === bus.account &&
          each.region !== bus.region,
      )
      .flatMap((each) => flow.to(each, "archives").map(({ from }) => from));
  });
}
