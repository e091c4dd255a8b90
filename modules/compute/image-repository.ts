import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { Construct } from "constructs";
import { requireInteger, requirePattern } from "../core/checks";

/** Days that an image without a tag is kept: a push that was not finished, or one layer of a manifest list. */
const UNTAGGED_DAYS = 14;

export interface ImageRepositoryProps {
  /** 2 to 256 lower-case letters and digits, in words joined by `/`, `-`, `_` or `.`. */
  readonly name: string;
  /** Key that encrypts the images. Cannot change later. */
  readonly keyArn: string;
  /**
   * Images kept, the newest first, 10 to 1000. It must be more than all that are pushed while one stays in use: ECR
   * also expires an image that runs.
   */
  readonly keptImages: number;
}

/**
 * Repository of one service's images. A tag that was pushed once never means another image, each image is scanned
 * as it comes, and no plan deletes the repository.
 * @throws PropsError if `name` is no repository's, or `keptImages` is not from 10 to 1000.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 */
export class ImageRepository extends Construct {
  public constructor(scope: Construct, id: string, props: ImageRepositoryProps) {
    super(scope, id);
    const { name, keyArn, keptImages } = props;
    requirePattern(
      this,
      "name",
      name,
      /^(?=.{2,256}$)[a-z0-9]+([._/-][a-z0-9]+)*$/,
      "2 to 256 lower-case letters and digits, in words joined by one of / - _ .",
    );
    requireInteger(this, "keptImages", keptImages, 10, 1_000);

    const repository = new EcrRepository(this, "Resource", {
      name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: keyArn }],
      lifecycle: { preventDestroy: true },
    });
    new EcrLifecyclePolicy(this, "Lifecycle", {
      repository: repository.name,
      policy: JSON.stringify({ rules: [expireUntagged(1), keepNewest(2, keptImages)] }),
    });
  }
}

function expireUntagged(rulePriority: number): object {
  return {
    rulePriority,
    description: `Images without a tag go after ${UNTAGGED_DAYS} days`,
    selection: {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: UNTAGGED_DAYS,
    },
    action: { type: "expire" },
  };
}

function keepNewest(rulePriority: number, countNumber: number): object {
  return {
    rulePriority,
    description: `The newest ${countNumber} images stay`,
    selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber },
    action: { type: "expire" },
  };
}
