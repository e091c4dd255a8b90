import type { Block } from "../../../terraform/graph/block";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Stores whose single reads and writes the trail has to record, by the name that CloudTrail has for them. */
const STORES: Readonly<Record<string, string>> = {
  aws_dynamodb_table: "AWS::DynamoDB::Table",
  aws_s3_bucket: "AWS::S3::Object",
};

export const trailSeesData: Rule = {
  id: "R7-CT-02",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["10.2.1.1", "10.2.1.3"],
  title: "The trail records every read and write in every bucket and table, and all management events",
  why: "a trail records by itself who made a bucket, not who read what is in it",
  source: [
    "Security Hub S3.22",
    "Security Hub S3.23",
    "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const trails = graph.of("aws_cloudtrail");
    if (trails.length === 0) return { judgements: [], nothing: "the trail is not among these stacks" };
    const stores = Object.entries(STORES).flatMap(([type, name]) =>
      graph.of(type).map((store) => judge(store, name, trails)),
    );
    return { judgements: [...trails.map(judgeManagement), ...stores] };
  },
};

/** Selectors of a trail that speak of a category of events. */
function selectors({ body }: Resource, category: string): readonly Block[] {
  return body
    .blocks("advanced_event_selector")
    .filter((selector) =>
      fieldsOf(selector, "eventCategory").some((field) => field.texts("equals").includes(category)),
    );
}

function fieldsOf(selector: Block, name: string): readonly Block[] {
  return selector.blocks("field_selector").filter((field) => field.text("field") === name);
}

function judgeManagement(trail: Resource): Judgement {
  const own = selectors(trail, "Management");
  const evidence = own.map(({ path }) => ({ resource: trail, path }));
  if (trail.body.blocks("advanced_event_selector").length === 0) {
    const left = trail.body.texts("event_selector.exclude_management_event_sources");
    return left.length === 0
      ? passed(trail, "all management events are recorded")
      : failed(trail, `management events of ${left.join(", ")} are left out`);
  }
  const whole = own.find(
    (selector) =>
      fieldsOf(selector, "readOnly").length === 0 && fieldsOf(selector, "eventSource").length === 0,
  );
  return whole === undefined
    ? failed(trail, "no selector takes all management events", evidence)
    : passed(trail, "all management events are recorded", evidence);
}

function judge(store: Resource, type: string, trails: readonly Resource[]): Judgement {
  const arn = store.body.graph.arnOf(store);
  const found = trails.flatMap((trail) =>
    selectors(trail, "Data")
      .filter((selector) =>
        fieldsOf(selector, "resources.type").some((field) => field.texts("equals").includes(type)),
      )
      .filter((selector) => covers(selector, arn))
      .map(({ path }) => ({ resource: trail, path })),
  );
  const evidence = [{ resource: store }, ...found];
  if (found.length === 0)
    return failed(store, "the trail does not record who reads and writes in it", evidence);
  return passed(store, "the trail records who reads and writes in it", evidence);
}

/**
 * Whether a selector takes reads and writes of a store. One that leaves single events out counts as well: it is made
 * for the trail's own bucket, where each file that is written would write about itself.
 */
function covers(selector: Block, arn: string | undefined): boolean {
  if (fieldsOf(selector, "readOnly").length > 0) return false;
  return fieldsOf(selector, "resources.ARN").every((field) => {
    const starts = field.texts("starts_with");
    const not = field.texts("not_starts_with");
    const inside = arn === undefined ? undefined : `${arn}/`;
    if (inside === undefined) return false;
    return (
      (starts.length === 0 || starts.some((start) => inside.startsWith(start))) &&
      !not.some((start) => inside.startsWith(start))
    );
  });
}
