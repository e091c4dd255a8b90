import type { RuleContext } from "../type-rules";
import { isValues, stringAt, valuesAt, type Values } from "../value";

/** What the vendor asks to find, as paths below `customer_managed_resources.aws`, and the ARNs that name it. */
const FOUND: Readonly<Record<string, RegExp>> = {
  "agent_instance_profile.arn": /^arn:aws:iam::\d{12}:instance-profile\/\S+$/,
  "cloud_storage_bucket.arn": /^arn:aws:s3:::\S+$/,
  "cluster_security_group.arn": /^arn:aws:ec2:[a-z0-9-]+:\d{12}:security-group\/sg-\w+$/,
  "connectors_node_group_instance_profile.arn": /^arn:aws:iam::\d{12}:instance-profile\/\S+$/,
  "k8s_cluster_role.arn": /^arn:aws:iam::\d{12}:role\/\S+$/,
  "node_security_group.arn": /^arn:aws:ec2:[a-z0-9-]+:\d{12}:security-group\/sg-\w+$/,
  "permissions_boundary_policy.arn": /^arn:aws:iam::\d{12}:policy\/\S+$/,
  "dynamodb_table.arn": /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/\S+$/,
  "management_bucket.arn": /^arn:aws:s3:::\S+$/,
  "private_subnets.arns.*": /^arn:aws:ec2:[a-z0-9-]+:\d{12}:subnet\/subnet-\w+$/,
  "vpc.arn": /^arn:aws:ec2:[a-z0-9-]+:\d{12}:vpc\/vpc-\w+$/,
};

/** Full paths of the same, for whoever asks AWS after them. */
export const CUSTOMERS_THINGS = Object.keys(FOUND).map((path) => `customer_managed_resources.aws.${path}`);

/** What is wrong with ARNs of things that the vendor is to find in an account of its customer. */
function arnProblems(values: Values): string[] {
  const region = stringAt(values, "region") ?? "";
  return Object.entries(FOUND).flatMap(([path, form]) =>
    valuesAt(values, ["customer_managed_resources", "aws", ...path.split(".")]).flatMap((arn) => {
      const text = String(arn);
      const of = text.split(":")[3];
      return form.test(text) && (of === "" || of === region)
        ? []
        : [`${path}: "${text}" is no such thing in ${region}`];
    }),
  );
}

/** A network in an account of the customer has subnets in three zones at least. */
export function networkProblems(values: Values): string[] {
  const subnets = valuesAt(values, ["customer_managed_resources", "aws", "private_subnets", "arns", "*"]);
  const own = isValues(values.customer_managed_resources);
  return [
    ...arnProblems(values),
    ...(own && new Set(subnets).size < 3 ? ["private_subnets: at least three are needed"] : []),
  ];
}

/** A cluster suits its network, lies in one or three zones of its region, and is private where the customer has it. */
export function clusterProblems(values: Values, { store }: RuleContext): string[] {
  const network = store.get("redpanda_network", stringAt(values, "network_id") ?? "") ?? {};
  const own = (each: Values): boolean => isValues(each.customer_managed_resources);
  const zones = valuesAt(values, ["zones", "*"]);
  const region = stringAt(values, "region") ?? "";
  return [
    ...["region", "cluster_type", "cloud_provider"]
      .filter((name) => values[name] !== network[name])
      .map((name) => `${name}: the network has "${String(network[name])}"`),
    ...(own(values) === own(network)
      ? []
      : ["customer_managed_resources: network and cluster are both the customer's, or neither"]),
    ...arnProblems(values),
    ...([1, 3].includes(new Set(zones).size) ? [] : ["zones: one or three"]),
    ...zones
      .filter((zone) => zoneRegion(String(zone)) !== region)
      .map((zone) => `zones: ${String(zone)} is not in ${region}`),
    ...(own(values) && values.connection_type !== "private" ? ["connection_type: must be private"] : []),
    ...(/^tier-[1-9]-aws-v\d-(arm|x86)$/.test(String(values.throughput_tier))
      ? []
      : [`throughput_tier: there is no "${String(values.throughput_tier)}"`]),
  ];
}

/** Region of a zone id such as `sae1-az1`. */
function zoneRegion(zoneId: string): string | undefined {
  const found = /^([a-z]{2})([a-z]{1,2})(\d)-az\d$/.exec(zoneId);
  if (found === null) return undefined;
  const direction = { n: "north", s: "south", e: "east", w: "west", c: "central" } as const;
  const words = { ne: "northeast", se: "southeast", nw: "northwest", sw: "southwest" } as const;
  const part = found[2]!;
  return `${found[1]!}-${words[part as "ne"] ?? direction[part as "n"]}-${found[3]!}`;
}

/** A link's copies are on a cluster that takes them, and its password is a name in that cluster's store. */
export function shadowLinkProblems(values: Values, { store }: RuleContext): string[] {
  const shadow = store.get("redpanda_cluster", stringAt(values, "shadow_redpanda_id") ?? "") ?? {};
  const properties = stringAt(shadow, "cluster_configuration.custom_properties_json") ?? "{}";
  const path = "client_options.authentication_configuration.scram_configuration";
  const password = stringAt(values, `${path}.password`) ?? "";
  const user = stringAt(values, `${path}.username`);
  const source = store.get("redpanda_cluster", stringAt(values, "source_redpanda_id") ?? "");
  const named = /^\$\{secrets\.(\w+)\}$/.exec(password)?.[1];
  const at = (type: string, name: string | undefined, cluster: Values | undefined): boolean =>
    store.find(type, (each) => each.name === name && each.cluster_api_url === cluster?.cluster_api_url) !==
    undefined;
  return [
    ...(values.shadow_redpanda_id === values.source_redpanda_id
      ? ["source_redpanda_id: a cluster does not copy itself"]
      : []),
    ...((JSON.parse(properties) as { enable_shadow_linking?: boolean }).enable_shadow_linking === true
      ? []
      : ["shadow_redpanda_id: shadow linking is not enabled on this cluster"]),
    ...(at("redpanda_secret", named, shadow)
      ? []
      : ["client_options: the password is no secret of this cluster's store"]),
    ...(source !== undefined && !at("redpanda_user", user, source)
      ? [`client_options: there is no user "${String(user)}" on the cluster that is copied`]
      : []),
  ];
}
