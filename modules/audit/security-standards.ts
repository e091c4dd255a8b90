/** Standards of Security Hub, with what stands in their ARNs after the region. */
const STANDARDS = {
  "pci-dss": "pci-dss/v/4.0.1",
  "foundational-best-practices": "aws-foundational-security-best-practices/v/1.0.0",
} as const;

export type SecurityStandard = keyof typeof STANDARDS;

export const SECURITY_STANDARDS = Object.keys(STANDARDS) as readonly SecurityStandard[];

/**
 * ARN of a standard in a region.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
 */
export function standardArn(standard: SecurityStandard, region: string): string {
  return `arn:aws:securityhub:${region}::standards/${STANDARDS[standard]}`;
}
