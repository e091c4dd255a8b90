import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { PublicAccessBlock } from "../modules/network/public-access-block";

/** Nothing to choose: exemptions are declared with the subnets they are for. */
export type PublicAccessSettings = Record<string, never>;

/** VPC block public access of an account's region, before any VPC there. */
export class PublicAccessStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: PublicAccessSettings) {
    super(scope, "public-access", context);
    new PublicAccessBlock(this, "Block");
  }
}
