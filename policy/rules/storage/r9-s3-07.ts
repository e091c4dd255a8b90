import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import type { Protection, ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import { between, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** The only time that S3 promises, in minutes. */
const PROMISED_MINUTES = 15;
const KEY = "destination.encryption_configuration.replica_kms_key_id";

export const replicationRulesAreWhole: Rule = {
  id: "R9-S3-07",
  severity: "high",
  area: "storage",
  requirements: ["R9", "R1"],
  pci: ["10.3.3", "12.10.1"],
  title:
    "Every rule of replication is timed, ranked, under the replica's own key, and reaches both of two twins",
  why: "S3 passes no replica on: what goes into one of two buckets that mirror each other is not in the other; without a time nobody is told of what is late",
  source: [
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const protection = protectionOf(graph);
    return {
      judgements: protection.edges
        .filter(({ kind }) => kind === "replicates-objects")
        .map((edge) => judge(edge, protection)),
      nothing: "no bucket is replicated",
    };
  },
};

function judge(edge: ProtectionEdge, protection: Protection): Judgement {
  const { from, to, block, because } = edge;
  const { graph } = from.body;
  const ranks = block.resource.body.blocks("rule").map((rule) => rule.number("priority"));
  const on = oneOf("Enabled");
  const inTime = between(PROMISED_MINUTES, PROMISED_MINUTES);
  const missed = twinsOf(edge, protection).find(
    (twin) => !protection.from(from, "replicates-objects").some((other) => other.to === twin),
  );
  const replicaKeys = block.targets(KEY);
  const encryption = bucketSettingsOf(graph).get(to)?.encryption;
  const own = encryption === undefined ? [] : keyUseOf(graph).keysOf(encryption);
  return new Proof(from)
    .needs(block.blocks("filter").length > 0, "a rule without filter takes no rank", ...because)
    .value(block, "delete_marker_replication.status", oneOf("Enabled", "Disabled"), "said")
    .value(block, "priority", between(0, Infinity), "said, since rules are ranked by it")
    .needs(
      ranks.filter((rank) => rank === block.number("priority")).length === 1,
      "another rule has its rank",
      show(block, "priority"),
    )
    .value(block, "destination.replication_time.status", on, "Enabled")
    .value(block, "destination.replication_time.time.minutes", inTime, String(PROMISED_MINUTES))
    .value(block, "destination.metrics.status", on, "Enabled")
    .value(block, "destination.metrics.event_threshold.minutes", inTime, String(PROMISED_MINUTES))
    .needs(
      replicaKeys.length === 0 || own.some(({ key }) => replicaKeys.includes(key)),
      `its replicas are under another key than ${to.address}`,
      show(block, KEY),
      ...own.flatMap((use) => use.because),
    )
    .needs(
      missed === undefined,
      `its objects reach ${to.id}, and not its twin ${missed?.id ?? ""}`,
      ...because,
      ...(missed === undefined ? [] : [{ resource: missed }]),
    )
    .judgement(`what goes to ${to.id} is timed, ranked, and reaches its twins`);
}

/** Buckets that mirror the target of a rule, the source aside. */
function twinsOf({ from, to }: ProtectionEdge, protection: Protection): readonly ProtectionEdge["to"][] {
  return protection
    .from(to, "replicates-objects")
    .map((edge) => edge.to)
    .filter(
      (twin) => twin !== from && protection.from(twin, "replicates-objects").some((back) => back.to === to),
    );
}
