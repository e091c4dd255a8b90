import type { FieldProblem } from "../core/problems";

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const TAG = /^\w[\w.-]{0,127}$/;

/** Address of an image in a repository, by digest or tag; a tag of the platform's repositories cannot be moved. */
export function imageReference(repositoryUrl: string, release: string): string {
  return `${repositoryUrl}${DIGEST.test(release) ? "@" : ":"}${release}`;
}

/** What is wrong with a release that names no image. `latest` names another one each day. */
export function releaseProblems(field: string, release: string): FieldProblem[] {
  if (release !== "latest" && (DIGEST.test(release) || TAG.test(release))) return [];
  return [{ field, rule: 'a digest (sha256:…) or a tag other than "latest"', value: release }];
}
