/**
 * Domains of what answers behind an access point, as lists of names take them: clusters and registries have names of
 * the first, which lead by CNAME into the second, the private zone of the access point.
 * @see https://docs.confluent.io/cloud/current/networking/aws-platt.html
 */
export const ACCESS_POINT_DOMAINS: readonly string[] = [
  ".accesspoint.glb.confluent.cloud",
  ".accesspoint.confluent.cloud",
];
