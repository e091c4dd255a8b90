import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";
import { copiesUnknown } from "../../parts/copies-unknown";

export const backupsLeaveTheRegion: Rule = {
  id: "R6-BKP-02",
  severity: "high",
  area: "storage",
  requirements: ["R6", "R1"],
  pci: ["12.10.1"],
  title: "Every backup plan copies what it takes into a vault of another promised region",
  why: "backups that rest where the data are go down with the same region",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    return {
      judgements: graph.of("aws_backup_plan").map((plan) => judge(plan, promises)),
      nothing: "there is no backup plan",
    };
  },
};

function judge(plan: Resource, { regions }: Promises): Judgement {
  const copies = protectionOf(plan.body.graph).from(plan, "copies-into");
  const away = copies.filter(
    ({ to }) => to.region !== undefined && to.region !== plan.region && regions.includes(to.region),
  );
  return new Proof(plan)
    .needs(
      away.length > 0 ? true : copiesUnknown(plan),
      `no rule copies into a vault of another of the regions ${regions.join(", ")}`,
      ...(away.length > 0 ? away : copies).flatMap(({ because, to }) => [...because, { resource: to }]),
    )
    .judgement(`it copies into a vault in ${away.map(({ to }) => to.region).join(", ")}`);
}
