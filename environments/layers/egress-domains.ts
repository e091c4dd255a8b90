/**
 * Domains that the runners need, which plan and apply from inside: HCP Terraform with its registry, and the
 * control plane of Confluent. AWS itself is reached through endpoints in each VPC. Every name here is a way
 * out for data; add hosts, not whole domains.
 */
export const RUNNER_DOMAINS: readonly string[] = [
  "app.terraform.io",
  "archivist.terraform.io",
  "registry.terraform.io",
  "releases.hashicorp.com",
  "api.confluent.cloud",
];

/** What GitHub's runner calls beside them, where it is the one inside. */
export const GITHUB_DOMAINS: readonly string[] = [
  "api.github.com",
  "codeload.github.com",
  "github.com",
  "objects.githubusercontent.com",
  ".actions.githubusercontent.com",
  ".blob.core.windows.net",
];

/**
 * What runners call at Redpanda: its control plane, and below one domain where they sign in and the clusters' own
 * APIs, whose names begin with what Redpanda invents.
 */
export const REDPANDA_DOMAINS: readonly string[] = ["api.redpanda.com", ".prd.cloud.redpanda.com"];

/**
 * What the agent and nodes of brokers in an account of ours call beside Redpanda itself: packages, images and charts,
 * and those of AWS's services that are called in one region for all, or that no endpoint of a VPC opens to images of
 * AWS's own accounts.
 * @see https://docs.redpanda.com/redpanda-cloud/networking/byoc/aws/nat-free-egress/
 */
export function brokerDomains(regions: readonly string[]): readonly string[] {
  return [
    "docker.cloudsmith.io",
    "public.ecr.aws",
    "prometheus-community.github.io",
    "iam.amazonaws.com",
    "route53.amazonaws.com",
    ...regions.flatMap((region) => [`api.ecr.${region}.amazonaws.com`, `.dkr.ecr.${region}.amazonaws.com`]),
  ];
}

/** What a vendor's choice adds to the domains of an environment. */
export function kafkaDomains(
  { vendor, cluster }: { readonly vendor: string; readonly cluster: { readonly type: string } },
  regions: readonly string[],
): readonly string[] {
  if (vendor !== "redpanda") return [];
  return [...REDPANDA_DOMAINS, ...(cluster.type === "byovpc" ? brokerDomains(regions) : [])];
}
