import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { samePlace } from "../../same-place";
import { oneOf, Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

/** With its own key, or with it in two layers. */
const isKms = oneOf("KMS", "KMS_DSSE");

export const imagesAreInEveryRegion: Rule = {
  id: "R1-ECR-01",
  severity: "high",
  area: "compute",
  requirements: ["R1", "R6"],
  pci: ["12.10.1"],
  title:
    "Every image repository replicates to a declared one, with a key of its region, in every promised region",
  why: "the region that takes over starts new tasks, and cannot fetch their images from the one that is lost",
  source: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    return {
      judgements: graph.of("aws_ecr_repository").map((repository) => judge(repository, promises)),
      nothing: "there is no image repository",
    };
  },
};

function judge(repository: Resource, { regions }: Promises): Judgement {
  const edges = protectionOf(repository.body.graph).from(repository, "replicates-images");
  const proof = new Proof(repository);
  const key = "encryption_configuration.kms_key";
  const [own] = repository.body.targets(key);
  proof.needs(
    own === undefined
      ? repository.body.raw(key).length > 0
        ? undefined
        : false
      : samePlace(own, repository),
    "it must encrypt with a key of its own region and account",
    show(repository.body, key),
  );
  proof.value(repository.body, "encryption_configuration.encryption_type", isKms, "KMS");
  for (const region of regions.filter((each) => each !== repository.region)) {
    const edge = edges.find(({ to }) => to.region === region);
    proof.needs(
      edge !== undefined,
      `its images do not get to a repository that is declared in ${region}`,
      ...(edge?.because ?? [show(repository.body, "name")]),
    );
    if (edge === undefined) continue;
    proof.needs(
      edge.to.body.text("image_tag_mutability") === repository.body.text("image_tag_mutability"),
      `tags of its images in ${region} can move otherwise than here`,
      show(repository.body, "image_tag_mutability"),
      show(edge.to.body, "image_tag_mutability"),
    );
  }
  return proof.judgement(`its images are in ${regions.join(" and ")}`);
}
