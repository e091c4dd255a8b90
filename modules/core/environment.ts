import type { Placeholder } from "./placeholders";

/** Address of HCP Terraform as a service. */
export const DEFAULT_HCP_HOSTNAME = "app.terraform.io";

/** Where the states of one region folder are kept. */
export type BackendSettings = HcpTerraformSettings | S3Settings;

export interface HcpTerraformSettings {
  readonly kind: "hcp-terraform";
  /** Organization in HCP Terraform. */
  readonly organization: string;
  /** Project, one per environment and account. */
  readonly project: string;
  /** Name of the service. @default "app.terraform.io" */
  readonly hostname?: string;
}

export interface S3Settings {
  readonly kind: "s3";
  /** Account that owns the bucket; must be the folder's. */
  readonly accountId: string;
  /** Region of the bucket; must be the folder's, so that losing one region never blocks another. */
  readonly region: string;
  readonly bucket: string;
  /** ARN or alias ARN of the key that encrypts states and locks. */
  readonly kmsKeyArn: string;
  /** Role that other stacks assume to read this folder's contracts. */
  readonly readerRoleArn: string;
}

/** What the environment has to carry. Sizes are explicit choices beside it. */
export interface Load {
  /** Transactions per second at the yearly peak, over all regions. */
  readonly peakTransactionsPerSecond: number;
  /** Bytes of one message as stored. */
  readonly messageBytes: number;
  /** Consumers that each read every message. */
  readonly fanOut: number;
  /** Days that messages stay readable in Kafka. */
  readonly retentionDays: number;
  /** Growth of the peak per year, 0.25 for a quarter more. */
  readonly yearlyGrowth: number;
  /** Seconds of committed work that the loss of a region may cost. */
  readonly recoveryPointSeconds: number;
  /** Seconds until the other region carries the whole load. */
  readonly recoveryTimeSeconds: number;
}

/** What an environment promises. */
export interface Profile {
  /** Requirements (R1 to R9) that the environment answers for; one left out is reported as not applicable. */
  readonly requirements: readonly Requirement[];
  /** One line for people: what the environment is for. */
  readonly purpose: string;
  /** Whether card data flow here, or what protects them is kept here: then PCI DSS holds in full. */
  readonly pciScope: boolean;
}

/** Resources of one kind through which card data come in, or in which they are kept. */
export interface CardDataPlace {
  /** Account whose folders hold it. */
  readonly account: string;
  /** Layer of those folders; the place is there in every region that has the layer. */
  readonly layer: string;
  /** Terraform addresses; `*` stands for any characters, commas separate patterns. */
  readonly addresses: string;
  /** What of card data is there, in one line. */
  readonly why: string;
}

/** Where card data enter and rest: the scope of PCI DSS is computed from here. */
export interface CardData {
  readonly enters: readonly CardDataPlace[];
  readonly rests: readonly CardDataPlace[];
}

export type Requirement = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9";

export const ALL_REQUIREMENTS: readonly Requirement[] = [
  "R1",
  "R2",
  "R3",
  "R4",
  "R5",
  "R6",
  "R7",
  "R8",
  "R9",
];

/** One AWS account of an environment. */
export interface Account {
  /** 12 digits. */
  readonly id: string;
}

/** Networks, routers and name servers outside AWS. */
export interface OnPremises {
  readonly cidrs: readonly string[];
  /** DNS domains that the name servers answer for. */
  readonly domains: readonly string[];
  readonly nameServers: readonly string[];
}

/** One folder `environments/<environment>/<account>/<region>/`. `Layers` maps a layer to its settings. */
export interface RegionFolder<Layers = object> {
  readonly account: string;
  /** Region code, or `global` for what has no region of its own. */
  readonly region: string;
  /** Region of provider and state: the folder's own, or the one a `global` folder chooses. */
  readonly awsRegion: string;
  /** Zone ids that the folder's networks use; empty where it has no network. */
  readonly zoneIds: readonly string[];
  readonly backend: BackendSettings;
  /** What is deployed here: one stack for each entry. */
  readonly layers: Partial<Layers>;
}

/** Everything that makes up one environment. */
export interface Environment<Layers = object> {
  readonly name: string;
  readonly profile: Profile;
  /** Absent where card data neither enter nor rest; then nothing is in the scope of PCI DSS for what it holds. */
  readonly cardData?: CardData;
  /** Absent where no transaction flows (`org`). */
  readonly load?: Load;
  /** Public DNS domain of the environment; absent where it serves nobody. */
  readonly domain?: string;
  readonly onPremises?: OnPremises;
  /** Id of the AWS organization, to which shares and endpoint policies are closed. */
  readonly organizationId: string;
  readonly accounts: Readonly<Record<string, Account>>;
  /** Regions whose Transit Gateways are meshed; the order decides who asks for each peering. */
  readonly mesh: readonly string[];
  readonly folders: readonly RegionFolder<Layers>[];
  readonly tags: Readonly<Record<string, string>>;
  readonly placeholders: readonly Placeholder[];
}

/** The folder of an account and region. @throws RangeError if the environment has none. */
export function folderOf(environment: Environment, account: string, region: string): RegionFolder {
  const folder = environment.folders.find(
    (candidate) => candidate.account === account && candidate.region === region,
  );
  if (folder === undefined)
    throw new RangeError(`environment ${environment.name} has no folder ${account}/${region}`);
  return folder;
}

/** The account of that name. @throws RangeError if the environment has none. */
export function accountOf(environment: Environment, account: string): Account {
  const found = environment.accounts[account];
  if (found === undefined) throw new RangeError(`environment ${environment.name} has no account ${account}`);
  return found;
}

/** Every region that the environment's providers work in, those of `global` folders included, each once. */
export function regionsOf({ folders }: Environment): string[] {
  return [...new Set(folders.map(({ awsRegion }) => awsRegion))].sort();
}
