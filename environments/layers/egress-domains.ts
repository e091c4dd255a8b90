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

/**
 * What runners call at Redpanda: its control plane, and below one domain where they sign in and the clusters' own
 * APIs, whose names begin with what Redpanda invents.
 */
export const REDPANDA_DOMAINS: readonly string[] = ["api.redpanda.com", ".prd.cloud.redpanda.com"];
