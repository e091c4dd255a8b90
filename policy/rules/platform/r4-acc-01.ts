import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { placesOf, type Place } from "../../places";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { failed } from "../../verdict";

/** A setting of an account's region, and what it must be so that a later mistake stays small. */
interface Guard {
  readonly type: string;
  /** What is guarded, to follow "nothing in account … says that". */
  readonly what: string;
  readonly path: string;
  readonly accepts: (value: unknown) => boolean;
  readonly must: string;
}

const GUARDS: readonly Guard[] = [
  {
    type: "aws_accessanalyzer_analyzer",
    what: "what others may reach is looked for",
    path: "type",
    accepts: (type) => type === undefined || oneOf("ACCOUNT", "ORGANIZATION")(type),
    must: "ACCOUNT or ORGANIZATION",
  },
  {
    type: "aws_ebs_encryption_by_default",
    what: "disks are encrypted",
    path: "enabled",
    accepts: isTrue,
    must: "true",
  },
  {
    type: "aws_ebs_snapshot_block_public_access",
    what: "snapshots are never public",
    path: "state",
    accepts: oneOf("block-all-sharing"),
    must: "block-all-sharing",
  },
  {
    type: "aws_ec2_image_block_public_access",
    what: "images are never public",
    path: "state",
    accepts: oneOf("block-new-sharing"),
    must: "block-new-sharing",
  },
  {
    type: "aws_ec2_instance_metadata_defaults",
    what: "instances answer metadata to sessions only",
    path: "http_tokens",
    accepts: oneOf("required"),
    must: "required",
  },
  {
    type: "aws_ec2_instance_metadata_defaults",
    what: "instances answer metadata to themselves only",
    path: "http_put_response_hop_limit",
    accepts: (hops) => hops === 1,
    must: "1, since another hop reaches containers and whoever is forwarded",
  },
  {
    type: "aws_ec2_serial_console_access",
    what: "no serial console opens",
    path: "enabled",
    accepts: (enabled) => enabled === false || enabled === "false",
    must: "false",
  },
  {
    type: "aws_ssm_service_setting",
    what: "documents are never public",
    path: "setting_value",
    accepts: oneOf("Disable"),
    must: "Disable",
  },
];
const SHARING =
  /^arn:[^:]+:ssm:([^:]+):([^:]+):servicesetting\/ssm\/documents\/console\/public-sharing-permission$/;

export const accountsRefuseByDefault: Rule = {
  id: "R4-ACC-01",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["2.2.1", "7.2.1", "7.3.3"],
  title:
    "Every account and region refuses by default what opens it: plain disks, public copies, open consoles",
  why: "what nobody uses today is set up tomorrow in a hurry, and AWS's own defaults are the open ones",
  source: [
    "Security Hub EC2.7",
    "Security Hub EC2.182",
    "Security Hub SSM.7",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-security.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const guarded = GUARDS.some(({ type }) => graph.of(type).length > 0);
    // What stands in others' stacks is no whole account: its guards may be made elsewhere.
    if (!guarded && promises.environment === undefined)
      return { judgements: [], nothing: "no guard of an account is among these stacks" };
    return {
      judgements: placesOf(graph).flatMap((place) => GUARDS.map((guard) => judge(place, guard, graph))),
      nothing: "nothing stands in a known account and region",
    };
  },
};

function judge(place: Place, { type, what, path, accepts, must }: Guard, graph: PlatformGraph): Judgement {
  const here = graph
    .of(type)
    .filter(({ account, region }) => account === place.account && region === place.region)
    .filter((each) => type !== "aws_ssm_service_setting" || isSharingOf(each, place));
  const set = here.find(({ body }) => {
    const value = body.value(path);
    return value.kind !== "unknown" && accepts(value.kind === "known" ? value.value : undefined);
  });
  const shown = set ?? here[0];
  if (shown === undefined)
    return failed(place.resources[0]!, `nothing in account ${place.name} says that ${what}`);
  return new Proof(shown).value(shown.body, path, accepts, must).judgement(`account ${place.name}: ${what}`);
}

function isSharingOf({ body }: Resource, { account, region }: Place): boolean {
  const [, ofRegion, ofAccount] = SHARING.exec(String(evidenceOf(body, "setting_id").value)) ?? [];
  return ofRegion === region && ofAccount === account;
}
