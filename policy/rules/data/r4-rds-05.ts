import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { databaseClustersOf } from "../../parts/global-databases";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { placeOf, samePlace } from "../../same-place";

const PATHS = ["kms_key_id", "performance_insights_kms_key_id"];

export const databaseUsesKeysOfItsRegion: Rule = {
  id: "R4-RDS-05",
  severity: "high",
  area: "data",
  requirements: ["R4", "R1"],
  pci: ["3.6.1"],
  title:
    "Every cluster and its activity stream encrypt with a customer's key of their own region and account",
  why: "a member whose key stands in the lost region is lost with it",
  source: [
    "Security Hub RDS.27",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...databaseClustersOf(graph).map(({ cluster }) => judge(cluster, PATHS)),
      ...graph.of("aws_rds_cluster_activity_stream").map((stream) => judge(stream, ["kms_key_id"])),
    ],
    nothing: "there is no database cluster",
  }),
};

function judge(resource: Resource, paths: readonly string[]): Judgement {
  const { body } = resource;
  const proof = new Proof(resource);
  for (const path of paths) {
    const unused =
      path.startsWith("performance_insights") && body.flag("performance_insights_enabled") !== true;
    if (unused) continue;
    const stated = body.raw(path).length > 0;
    const key = body.targets(path).find(({ type }) => type.startsWith("aws_kms_"));
    const use = keyUseOf(body.graph)
      .keysOf(resource)
      .find((each) => each.path === path);
    proof
      .needs(stated, `${path} is not set, so that AWS's own key is used`, show(body, path))
      .needs(
        !stated ? true : key === undefined ? undefined : samePlace(resource, key),
        `${path}: the key stands in ${key === undefined ? "a place that is known only after apply" : placeOf(key)}, and it in ${placeOf(resource)}`,
        show(body, path),
        ...(use?.because.slice(1) ?? []),
      );
  }
  return proof.judgement(`it encrypts with a customer's key of ${placeOf(resource)}`);
}
