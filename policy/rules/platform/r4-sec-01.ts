import { keyUseOf } from "../../../terraform/graph/access/key-use";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { allOf, evidenceOf, judgeValue } from "../../judge";
import type { Platform } from "../../platform";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const MIN_RECOVERY_DAYS = 7;
const MAX_RECOVERY_DAYS = 30;

export const secretsSurviveTheirRegion: Rule = {
  id: "R4-SEC-01",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R1"],
  pci: ["8.6.3", "3.6.1"],
  title: "A secret has a key of its region, can be recovered, and is there in every region of the platform",
  why: "code in the surviving region cannot log in with a password that only the lost region knew",
  source: [
    "Security Hub SecretsManager.4",
    "https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html",
  ],
  reach: "stacks",
  check: (platform) => ({
    judgements: platform.graph
      .of("aws_secretsmanager_secret")
      .map((secret) =>
        allOf(secret, [judgeKey(secret), judgeRecovery(secret), judgeRegions(secret, platform)]),
      ),
    nothing: "there is no secret",
  }),
};

function judgeKey(secret: Resource): Judgement {
  const named = evidenceOf(secret.body, "kms_key_id");
  const use = keyUseOf(secret.body.graph)
    .keysOf(secret)
    .find(({ path }) => path === "kms_key_id");
  if (use === undefined) return failed(secret, "kms_key_id names no key of the platform", [named]);
  if (use.key.region !== secret.region)
    return failed(secret, "its key stands in another region", [named, { resource: use.key }]);
  return passed(secret, "it has a key of the platform", [named, { resource: use.key }]);
}

function judgeRecovery(secret: Resource): Judgement {
  return judgeValue(
    secret.body,
    "recovery_window_in_days",
    (days) =>
      days === undefined ||
      (typeof days === "number" && days >= MIN_RECOVERY_DAYS && days <= MAX_RECOVERY_DAYS),
    `${MIN_RECOVERY_DAYS} to ${MAX_RECOVERY_DAYS}`,
  );
}

/** By a replica, or by a secret of the same name that the other region fills itself. */
function judgeRegions(secret: Resource, { graph, promises }: Platform): Judgement {
  const regions = new Set([secret.region, ...secret.body.texts("replica.region")]);
  const twins = twinsOf(secret, graph);
  for (const twin of twins) regions.add(twin.region);
  const evidence = [evidenceOf(secret.body, "replica.region"), ...twins.map((resource) => ({ resource }))];
  const missing = promises.regions.filter((region) => !regions.has(region));
  if (missing.length > 0) return failed(secret, `it is not in ${missing.join(", ")}`, evidence);
  return passed(secret, `it is in ${[...regions].join(", ")}`, evidence);
}

function twinsOf(secret: Resource, graph: PlatformGraph): readonly Resource[] {
  const name = secret.body.text("name");
  if (name === undefined) return [];
  return graph
    .named("aws_secretsmanager_secret", name)
    .filter((twin) => twin !== secret && twin.account === secret.account);
}
