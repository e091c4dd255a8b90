/** Account id inside an ARN. */
export function accountIdOf(arn: string): string {
  return arn.split(":")[4]!;
}

/** Region inside an ARN; empty where the service has none. */
export function regionOfArn(arn: string): string {
  return arn.split(":")[3]!;
}
