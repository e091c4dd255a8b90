import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SWITCH = "global_settings.isCrossAccountBackupEnabled";

export const organizationLetsCopiesCross: Rule = {
  id: "R6-BKP-11",
  severity: "high",
  area: "storage",
  requirements: ["R6"],
  pci: ["12.10.1"],
  title: "The organization lets backups cross accounts where a plan copies into another's vault",
  why: "the switch stands in the management account and is off by default: every copy fails until it is on",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const settings = graph.of("aws_backup_global_settings");
    const protection = protectionOf(graph);
    const crossing = graph
      .of("aws_backup_plan")
      .filter((plan) => protection.from(plan, "copies-into").some(({ to }) => to.account !== plan.account));
    if (settings.length === 0 && graph.of("aws_organizations_organization").length === 0)
      return { judgements: [], nothing: "the organization's own stacks are not here" };
    return {
      judgements: crossing.map((plan) => judge(plan, settings[0])),
      nothing: "no plan copies into another account",
    };
  },
};

function judge(plan: Resource, settings: Resource | undefined): Judgement {
  const proof = new Proof(plan);
  const [copy] = protectionOf(plan.body.graph)
    .from(plan, "copies-into")
    .filter(({ to }) => to.account !== plan.account);
  const because = copy?.because ?? [];
  if (settings === undefined)
    return proof
      .needs(false, "nothing in the organization's stacks lets backups cross accounts", ...because)
      .judgement("");
  const value = settings.body.value(SWITCH);
  const on = value.kind === "known" && (value.value === "true" || value.value === true);
  return proof
    .needs(
      value.kind === "unknown" ? undefined : on,
      "the organization does not let backups cross accounts",
      ...because,
      show(settings.body, SWITCH),
    )
    .judgement("the organization lets backups cross accounts");
}
