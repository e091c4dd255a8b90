import type { Rule } from "../../rule";
import { failed, passed } from "../../verdict";
import { STATEFUL } from "./r8-tf-03";

/** Types besides those that keep data, whose loss opens access or stops traffic. */
const GUARDING =
  /^aws_(?:iam_role|kms_|s3_bucket_policy|organizations_|guardduty_|config_|lb$|vpn_connection|ec2_transit_gateway$)/;

export const plansDestroyNothing: Rule = {
  id: "R8-TF-04",
  severity: "critical",
  area: "platform",
  requirements: ["R8", "R9"],
  pci: ["6.5.1", "6.5.2"],
  title: "No plan destroys or replaces what keeps data, guards access or carries traffic",
  why: "in a plan of hundreds of lines a replacement reads like a change",
  source: ["https://developer.hashicorp.com/terraform/internals/json-format"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.resources
      .filter(
        ({ document, type }) =>
          document.actions !== undefined && (STATEFUL.includes(type) || GUARDING.test(type)),
      )
      .map((resource) => {
        const actions = resource.document.actions ?? [];
        const evidence = [{ resource, path: "actions", value: actions }];
        if (!actions.includes("delete"))
          return passed(resource, `the plan does ${actions.join(", ")}`, evidence);
        const replaced = actions.includes("create");
        return failed(resource, `the plan ${replaced ? "replaces" : "destroys"} it`, evidence);
      }),
    nothing: "no plan is among these files",
  }),
};
