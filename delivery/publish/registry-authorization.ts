import type { ECRClient } from "@aws-sdk/client-ecr";

const ECR = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\//;

/** Header by which an image of ECR, a pull-through cache among them, is read; other registries hand out tokens themselves. */
export async function registryAuthorization(reference: string, ecr: ECRClient): Promise<string | undefined> {
  if (!ECR.test(reference)) return undefined;
  const { GetAuthorizationTokenCommand } = await import("@aws-sdk/client-ecr");
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  const token = authorizationData?.[0]?.authorizationToken;
  return token === undefined ? undefined : `Basic ${token}`;
}
