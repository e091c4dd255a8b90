import { Testing } from "cdktf";
import { ImageRepository } from "../../../modules/compute/image-repository";
import { resourcesOf } from "../../fixtures/resources";

const KEY = "arn:aws:kms:sa-east-1:222222222222:key/data";
const synth = (props: { name?: string; keptImages?: number } = {}): string =>
  Testing.synthScope((stack) => {
    new ImageRepository(stack, "Ingest", { name: "klap/prod/ingest", keyArn: KEY, keptImages: 50, ...props });
  });

describe("ImageRepository", () => {
  it("never lets a tag mean another image, scans what is pushed, and has its own key", () => {
    const [repository] = Object.values(resourcesOf(synth(), "aws_ecr_repository"));
    expect(repository).toMatchObject({
      name: "klap/prod/ingest",
      image_tag_mutability: "IMMUTABLE",
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: "KMS", kms_key: KEY }],
      lifecycle: { prevent_destroy: true },
    });
  });

  it("keeps the newest images, and what has no tag for two weeks", () => {
    const [lifecycle] = Object.values(resourcesOf(synth(), "aws_ecr_lifecycle_policy"));
    const { rules } = JSON.parse(lifecycle!.policy as string) as { rules: { selection: object }[] };
    expect(rules.map(({ selection }) => selection)).toEqual([
      { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
      { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 50 },
    ]);
  });

  it.each(["Klap", "klap//ingest", "k", "klap/", "a".repeat(257)])("rejects the name %s", (name) => {
    expect(() => synth({ name })).toThrow(
      `Ingest: name must be 2 to 256 lower-case letters and digits, in words joined by one of / - _ ., got "${name}"`,
    );
  });

  it("rejects so few images that one in use could go", () => {
    expect(() => synth({ keptImages: 9 })).toThrow(
      "Ingest: keptImages must be a whole number from 10 to 1000, got 9",
    );
  });
});
