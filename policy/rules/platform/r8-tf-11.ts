import { IDENTITIES } from "../../../terraform/graph/identities";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const namesAreTakenOnce: Rule = {
  id: "R8-TF-11",
  severity: "high",
  area: "platform",
  requirements: ["R8", "R1"],
  pci: ["6.5.1"],
  title: "No two resources of all stacks have one ARN: what is made twice is two things",
  why: "AWS refuses the second, or two states overwrite each other's alarm, policy or parameter at each apply",
  source: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: Object.keys(IDENTITIES).flatMap((type) => judgeType(type, graph)),
    nothing: "nothing whose name settings decide",
  }),
};

/** One judgement for each type, and one for each resource that has another's ARN. */
function judgeType(type: string, graph: PlatformGraph): readonly Judgement[] {
  const first = new Map<string, Resource>();
  const twice: Judgement[] = [];
  for (const resource of graph.of(type)) {
    const arn = graph.arnOf(resource);
    if (arn === undefined) continue;
    const other = first.get(arn);
    if (other === undefined) first.set(arn, resource);
    else
      twice.push(
        failed(resource, `${other.id} is ${arn} as well`, [
          evidenceOf(resource.body, IDENTITIES[type]!.named),
          evidenceOf(other.body, IDENTITIES[type]!.named),
        ]),
      );
  }
  const [one] = first.values();
  if (one === undefined || twice.length > 0) return twice;
  return [
    passed(one, `${first.size} of type ${type} have each an ARN of their own`, [
      evidenceOf(one.body, IDENTITIES[type]!.named),
    ]),
  ];
}
