import { accountOf, type Environment } from "../../modules/core/environment";
import { UserError } from "../../modules/core/errors";
import { bucketName, repositoryName, signingProfileName } from "../../modules/core/names";
import type { LayerSettings } from "../../stacks/catalog";

/** An account's region that programs are published to. */
export interface PublishPlace {
  readonly account: string;
  readonly accountId: string;
  readonly region: string;
  /** Bucket of what functions run. */
  readonly bucket: string;
  /** Repository by service. */
  readonly repositories: Readonly<Record<string, string>>;
  /** Profile that signs what functions run. @default it runs unsigned */
  readonly signingProfile?: string;
  /** Image that all images are built on, by digest. */
  readonly base: string;
}

/**
 * Every place of an environment that has layer `artifacts`.
 * @throws UserError if there is none
 */
export function publishPlaces(environment: Environment<LayerSettings>): PublishPlace[] {
  const { name, folders } = environment;
  const places = folders.flatMap(({ account, awsRegion: region, layers }): PublishPlace[] => {
    const { artifacts } = layers;
    if (artifacts === undefined) return [];
    const { id: accountId } = accountOf(environment, account);
    const { services, signing, base } = artifacts;
    return [
      {
        account,
        accountId,
        region,
        bucket: bucketName(name, accountId, region, "artifacts"),
        repositories: Object.fromEntries(services.map((service) => [service, repositoryName(name, service)])),
        ...("policy" in signing && { signingProfile: signingProfileName(name) }),
        base,
      },
    ];
  });
  if (places.length === 0) throw new UserError(`environment ${name} has no layer artifacts to publish to`);
  return places;
}
