import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { placeOf, samePlace } from "../../same-place";

export const vaultsHaveTheirOwnKeys: Rule = {
  id: "R6-BKP-05",
  severity: "high",
  area: "storage",
  requirements: ["R6", "R4"],
  pci: ["3.6.1"],
  title: "Every vault has a key of its own region and account, which is not that of the data in it",
  why: "a key that is lost, or locked by who broke in, must not take the data and their backups at once",
  source: ["Security Hub Backup.1", "https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_backup_vault").map(judge),
    nothing: "there is no vault",
  }),
};

function judge(vault: Resource): Judgement {
  const { graph } = vault.body;
  const path = "kms_key_arn";
  const stated = vault.body.raw(path).length > 0;
  const [use] = keyUseOf(graph).keysOf(vault);
  const protection = protectionOf(graph);
  const sources = protection
    .to(vault, "backs-up-into", "copies-into")
    .flatMap(({ from }) => protection.to(from, "backed-up-by"))
    .map(({ from }) => from);
  const shared = sources.find(
    (source) => use !== undefined && keysOfData(source).some((key) => primary(key) === primary(use.key)),
  );
  return new Proof(vault)
    .needs(stated, "no key is named, so that AWS's own is used", show(vault.body, path))
    .needs(
      stated && use === undefined ? undefined : true,
      "where its key stands is known only after apply",
      show(vault.body, path),
    )
    .needs(
      use === undefined ? true : samePlace(vault, use.key),
      `it stands in ${placeOf(vault)}, its key in ${use === undefined ? "" : placeOf(use.key)}`,
      ...(use?.because ?? []),
    )
    .needs(
      shared === undefined,
      `its key is that of ${shared?.id ?? "its data"}`,
      show(vault.body, path),
      ...(shared === undefined ? [] : [{ resource: shared }]),
    )
    .judgement(`it has a key of its own in ${placeOf(vault)}`);

  function primary(key: Resource): Resource {
    return keyUseOf(graph).primaryOf(key) ?? key;
  }
}

function keysOfData(resource: Resource): readonly Resource[] {
  const { graph } = resource.body;
  const holder =
    resource.type === "aws_s3_bucket" ? bucketSettingsOf(graph).get(resource)?.encryption : resource;
  return holder === undefined
    ? []
    : keyUseOf(graph)
        .keysOf(holder)
        .map(({ key }) => key);
}
