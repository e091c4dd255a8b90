import type { CheckResult } from "../policy/check-result";

/** The result for programs; `environment` is the one that was judged, null for several or for none of ours. */
export function checkJson({ environments, stacks, resources, ...result }: CheckResult): string {
  const [environment = null, ...more] = environments;
  const head = { environment: more.length > 0 ? null : environment, environments, stacks, resources };
  return `${JSON.stringify({ ...head, ...result }, null, 2)}\n`;
}
