import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const PREFIX = "--custom-logGroup-prefix";
/** How Glue ends the names of a job's groups. */
const STREAMS = ["output", "error"];

export const jobsLogIntoDeclaredGroups: Rule = {
  id: "R7-GLU-01",
  severity: "medium",
  area: "data",
  requirements: ["R7", "R4"],
  pci: ["10.2.1", "10.5.1"],
  title: "Every job writes its log into groups of its region that are declared",
  why: "groups that Glue makes itself are shared by all jobs of the account and keep their events for ever",
  source: ["https://docs.aws.amazon.com/glue/latest/dg/monitor-continuous-logging-enable.html"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_glue_job").map(judge),
    nothing: "there is no job",
  }),
};

function judge(job: Resource): Judgement {
  const proof = new Proof(job);
  const [block] = job.body.blocks("default_arguments").filter((each) => each.raw(PREFIX).length > 0);
  if (block === undefined)
    return proof
      .needs(false, "it logs into groups that Glue makes itself", show(job.body, "default_arguments"))
      .judgement("");
  const prefix = block.text(PREFIX);
  for (const stream of STREAMS) {
    const groups = job.body.graph
      .named("aws_cloudwatch_log_group", `${prefix ?? ""}/${stream}`)
      .filter((group) => samePlace(job, group) === true);
    proof.needs(
      prefix === undefined ? undefined : groups.length > 0,
      `nothing declares its log group ${prefix ?? "that is known only after apply"}/${stream}`,
      show(block, PREFIX),
      ...groups.map(({ body }) => show(body, "name")),
    );
  }
  return proof.judgement("its log groups are declared");
}
