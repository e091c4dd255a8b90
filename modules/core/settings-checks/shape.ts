import { z } from "zod";
import { ALL_REQUIREMENTS, type BackendSettings, type Environment } from "../environment";
import { PLANNED_ENVIRONMENTS } from "../names";
import { REGIONS } from "../regions";
import { fields, type Fields } from "./fields";

const ACCOUNT_ID = /^\d{12}$/;
const NAME = /^[a-z][a-z0-9]{0,19}$/;
const ROLE_ARN = /^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
const KEY_ARN = /^arn:aws:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]{1,250}$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const ORGANIZATION_ID = /^o-[a-z0-9]{10,32}$/;
/** What AWS takes in tags of every service. */
const TAG_KEY = /^(?!aws:)[\w .:/=+@-]{1,128}$/i;
const TAG_VALUE = /^[\w .:/=+@-]{0,256}$/;
const SECONDS_PER_WEEK = 604_800;

/** Reports every field that is not of its form. */
export const reportingShape = environmentShape(fields("report"));

/** Gives the environment back with an empty value wherever a field is not of its form. */
export const replacingShape = environmentShape(fields("replace"));

function environmentShape(f: Fields) {
  const shape = {
    name: f.oneOf(PLANNED_ENVIRONMENTS),
    profile: f.object({
      requirements: f.list(f.oneOf(ALL_REQUIREMENTS)),
      purpose: f.matching("must be one line of text", /^\S.*$/),
      pciScope: f.yesOrNo(),
    }),
    cardData: f.object({ enters: f.list(cardDataPlace(f)), rests: f.list(cardDataPlace(f)) }).optional(),
    load: f
      .object({
        peakTransactionsPerSecond: f.whole(1, 100_000),
        messageBytes: f.whole(1, 1_048_576),
        fanOut: f.whole(1, 100),
        retentionDays: f.whole(1, 365),
        yearlyGrowth: f.between(0, 10),
        recoveryPointSeconds: f.whole(0, SECONDS_PER_WEEK),
        recoveryTimeSeconds: f.whole(1, SECONDS_PER_WEEK),
      })
      .optional(),
    domain: f.domain().optional(),
    onPremises: f
      .object({ cidrs: f.list(f.cidr()), domains: f.list(f.domain()), nameServers: f.list(f.address()) })
      .optional(),
    organizationId: f.matching("must be o- and 10 to 32 lower-case letters or digits", ORGANIZATION_ID),
    accounts: f.map(
      "must be named in 1 to 20 lower-case letters and digits",
      NAME,
      f.object({ id: accountId(f) }),
    ),
    mesh: f.list(regionCode(f)),
    folders: f.list(
      f.object({
        account: f.matching("must be the name of an account", NAME),
        region: f.oneOf(["global", ...Object.keys(REGIONS)]),
        awsRegion: regionCode(f),
        zoneIds: f.list(f.matching("must be a zone id", /^[a-z]+\d+-az\d+$/)),
        backend: backendShape(f),
        layers: f.map("must be the name of a layer", /^[a-z][a-z0-9-]*$/, z.unknown()),
      }),
    ),
    tags: f.map(
      "must be named in 1 to 128 characters that AWS takes in tags",
      TAG_KEY,
      f.matching("must be at most 256 characters that AWS takes in tags", TAG_VALUE),
    ),
    placeholders: f.list(
      f.object({
        name: f.matching("must be a name", /^\w+$/),
        meaning: f.matching("must be one line of text", /^\S.*$/),
        sample: z.unknown(),
      }),
    ),
  } satisfies Record<keyof Environment, z.ZodType>;
  return f.object(shape);
}

function backendShape(f: Fields): z.ZodType<BackendSettings> {
  const hcpTerraform = {
    kind: z.literal("hcp-terraform"),
    organization: f.matching("must be an organization's name", /^[\w-]{3,40}$/),
    project: f.matching("must be a project's name", /^[\w -]{3,40}$/),
    hostname: f.domain().optional(),
  };
  const s3 = {
    kind: z.literal("s3"),
    accountId: accountId(f),
    region: regionCode(f),
    bucket: f.matching("must be a bucket's name", BUCKET),
    kmsKeyArn: f.matching("must be the ARN of a KMS key or alias", KEY_ARN),
    readerRoleArn: roleArn(f),
  };
  return f.oneKind([hcpTerraform, s3]) as z.ZodType<BackendSettings>;
}

function cardDataPlace(f: Fields) {
  return f.object({
    account: f.matching("must be the name of an account", NAME),
    layer: f.matching("must be the name of a layer", /^[a-z][a-z0-9-]*$/),
    addresses: f.matching("must be Terraform addresses", /^[\w.*,[\]" -]+$/),
    why: f.matching("must be one line of text", /^\S.*$/),
  });
}

function accountId(f: Fields) {
  return f.matching("must be 12 digits", ACCOUNT_ID);
}

function regionCode(f: Fields) {
  return f.oneOf(Object.keys(REGIONS));
}

function roleArn(f: Fields) {
  return f.matching("must be the ARN of an IAM role", ROLE_ARN);
}
