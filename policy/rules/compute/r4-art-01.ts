import { textOf } from "../../../terraform/graph/json";
import { show } from "../../../terraform/graph/protection/show";
import { at, containersOf } from "../../parts/containers";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const IMAGE =
  /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com\/([^:@]+)(?:@sha256:[0-9a-f]{64}|:([\w][\w.-]*))$/;

export const imagesAreOurs: Rule = {
  id: "R4-ART-01",
  severity: "medium",
  area: "compute",
  requirements: ["R4", "R8"],
  pci: ["6.3.2", "11.5.2"],
  title:
    "Every container's image comes from a repository of its own region and account, by digest or by a tag that cannot move",
  why: "an image by a movable tag is another one tomorrow; one of another region cannot be fetched when that region is lost",
  source: [
    "Security Hub ECR.2",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_ecs_task_definition").map(judge),
    nothing: "there is no task definition",
  }),
};

function judge(task: Resource): Judgement {
  const containers = containersOf(task);
  const proof = new Proof(task).needs(
    containers === undefined ? undefined : containers.length > 0,
    "its containers cannot be read before apply",
    { resource: task, path: "container_definitions" },
  );
  for (const { json, name, show: shown } of containers ?? []) {
    const raw = at(json, "image");
    const value = task.body.graph.resolve(raw ?? null, task.stack);
    if (value.kind === "unknown") {
      proof.needs(undefined, `the image of ${name} is known only after apply`, shown("image"));
      continue;
    }
    const match = IMAGE.exec(typeof raw === "string" && value.kind === "known" ? textOf(value.value) : "");
    const [, account, region, repositoryName = "", tag] = match ?? [];
    const repository = task.body.graph
      .named("aws_ecr_repository", repositoryName)
      .find((each) => each.account === account && each.region === region);
    proof
      .needs(
        match !== null,
        `the image of ${name} is not one of a registry of ours by digest or tag`,
        shown("image"),
      )
      .needs(
        match === null || (account === task.account && region === task.region),
        `the image of ${name} comes from another account or region`,
        shown("image"),
      )
      .needs(
        match === null || repository !== undefined,
        `nothing declares the repository ${repositoryName}`,
        shown("image"),
      );
    if (repository !== undefined && tag !== undefined)
      proof.needs(
        repository.body.text("image_tag_mutability") === "IMMUTABLE",
        `the tag of ${name} can move`,
        shown("image"),
        show(repository.body, "image_tag_mutability"),
      );
  }
  return proof.judgement("its images are ours and cannot change");
}
