import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { byTarget } from "../../../terraform/graph/network/topology";
import { knownAccounts } from "../../known-accounts";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const sharesAreForOurAccounts: Rule = {
  id: "R4-RAM-01",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.5", "7.2.5"],
  title:
    "A share of resources is for named accounts of the platform, has something to share, and admits nobody outside",
  why: "who is given a Transit Gateway or a profile of names can attach networks to it; who needs one and is not given it is cut off",
  source: [
    "https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing-create.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_share_securely.html",
  ],
  reach: "resources",
  check: (platform) => {
    const { graph } = platform;
    const accounts = knownAccounts(platform);
    const principals = byTarget(graph.of("aws_ram_principal_association"), "resource_share_arn");
    const shared = byTarget(graph.of("aws_ram_resource_association"), "resource_share_arn");
    const judgements = graph.of("aws_ram_resource_share").map((share) => {
      const { body } = share;
      const external = evidenceAt(body, "allow_external_principals");
      const admitted = (principals.get(share) ?? []).map((each) => ({
        principal: each.body.text("principal"),
        evidence: evidenceAt(each.body, "principal"),
      }));
      const problems: Problem[] = [];
      if (body.flag("allow_external_principals") !== false)
        problems.push({
          message: "it may be given to accounts outside of the organization",
          evidence: [external],
        });
      if (admitted.length === 0)
        problems.push({ message: "it is given to nobody", evidence: [{ resource: share }] });
      if ((shared.get(share) ?? []).length === 0)
        problems.push({ message: "it shares nothing", evidence: [{ resource: share }] });
      for (const { principal, evidence } of admitted)
        if (principal === undefined)
          problems.push({
            message: "whom it is given to is known only after apply",
            evidence: [evidence],
            verdict: "unknown",
          });
        else if (!accounts.has(principal) && !/^arn:aws[\w-]*:organizations::/.test(principal))
          problems.push({
            message: `it is given to ${principal}, which is no account of the platform`,
            evidence: [evidence],
          });
      const evidence = [external, ...admitted.map((each) => each.evidence)];
      const message = `it is given to ${admitted.map(({ principal }) => principal).join(", ")}`;
      return judgeProblems(share, problems, { message, evidence });
    });
    return { judgements, nothing: "nothing is shared" };
  },
};
