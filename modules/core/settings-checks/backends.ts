import type { Environment, RegionFolder, S3Settings } from "../environment";
import { projectName, stateBucketName } from "../names";
import { accountIdOf, regionOfArn } from "./arns";
import { folderPath, type Problem, type SettingsCheck } from "./problem";

/** A backend belongs to the account, and with S3 to the region, of its folder. */
export const checkBackends: SettingsCheck = function* (environment) {
  for (const folder of environment.folders) {
    const { backend } = folder;
    if (backend.kind === "s3") yield* s3Problems(environment, folder, backend);
    else {
      const project = projectName(environment.name, folder.account);
      if (![backend.project, environment.name, folder.account].includes("") && backend.project !== project)
        yield {
          path: folderPath(folder, "backend.project"),
          rule: `must be ${project}, the project of the folder's account`,
          value: backend.project,
        };
    }
  }
};

function* s3Problems(
  { accounts }: Environment,
  folder: RegionFolder,
  { accountId, region, bucket, kmsKeyArn, readerRoleArn }: S3Settings,
): Iterable<Problem> {
  const at = (field: string): string => folderPath(folder, `backend.${field}`);
  const id = accounts[folder.account]?.id ?? "";
  const { awsRegion } = folder;
  if (id !== "") {
    const owner = `${id}, the folder's account`;
    if (accountId !== "" && accountId !== id)
      yield { path: at("accountId"), rule: `must be ${owner}`, value: accountId };
    for (const [field, arn] of Object.entries({ kmsKeyArn, readerRoleArn }))
      if (arn !== "" && accountIdOf(arn) !== id)
        yield { path: at(field), rule: `must belong to ${owner}`, value: arn };
  }
  if (awsRegion !== "") {
    const place = `${awsRegion}, the folder's region`;
    if (region !== "" && region !== awsRegion)
      yield { path: at("region"), rule: `must be ${place}`, value: region };
    if (kmsKeyArn !== "" && regionOfArn(kmsKeyArn) !== awsRegion)
      yield { path: at("kmsKeyArn"), rule: `must belong to ${place}`, value: kmsKeyArn };
    const expected = stateBucketName(id, awsRegion);
    if (bucket !== "" && id !== "" && bucket !== expected)
      yield {
        path: at("bucket"),
        rule: `must be ${expected}, which the bootstrap template makes`,
        value: bucket,
      };
  }
}
