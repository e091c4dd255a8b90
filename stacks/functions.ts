import { DataAwsSecretsmanagerSecret } from "@cdktf/provider-aws/lib/data-aws-secretsmanager-secret";
import type { Construct } from "constructs";
import { databaseSignIn } from "../modules/compute/database-sign-in";
import { schemaOwnerSignIn } from "../modules/compute/schema-owner-sign-in";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import type { ContractView } from "../modules/core/contracts";
import { bucketName, kafkaSecretArn, kafkaSecretName, resourceName } from "../modules/core/names";
import { subnetKey, workloadSubnet } from "../modules/core/tiers";
import { groupPrefix, topicName } from "../modules/kafka/contract/topic-names";
import { SecurityGroup } from "../modules/network/security-group";
import { wayRules, type Ways } from "../modules/network/ways";
import type { PolicyStatement } from "../modules/security/policy-document";
import { CodeSigning } from "../modules/serverless/code-signing";
import { GradualRelease } from "../modules/serverless/gradual-release";
import { KafkaSource } from "../modules/serverless/kafka-source";
import { NodeFunction, type FunctionSurroundings } from "../modules/serverless/node-function";
import { artifactsContract } from "./artifacts";
import { databaseContract } from "./database";
import { endpointsContract } from "./endpoints";
import type { FunctionSettings, FunctionsSettings, TopicConsumption } from "./functions-settings";
import { kafkaContract } from "./kafka";
import { keysContract } from "./keys";
import { vpcContract } from "./vpc";
import { workloadNetworks } from "./workload-networks";

/** How each vendor has a principal sign in, in Lambda's words. */
const SIGN_IN = { confluent: "BASIC_AUTH", redpanda: "SASL_SCRAM_512_AUTH" } as const;

/** A function's surroundings with the group of its own. */
type Placed = FunctionSurroundings & { readonly securityGroupId: string };

/** What the functions reach, as other layers publish it. */
interface Reached {
  readonly database?: ContractView<typeof databaseContract.shape>;
  readonly kafka?: ContractView<typeof kafkaContract.shape>;
  readonly endpoints: ContractView<typeof endpointsContract.shape>;
}

/** Functions of an account's region, with the topics that they take records from. */
export class FunctionsStack extends BaseStack {
  readonly #settings: FunctionsSettings;
  readonly #reached: Reached;

  public constructor(scope: Construct, context: StackContext, settings: FunctionsSettings) {
    super(scope, "functions", context);
    this.#settings = settings;
    const { account, region, environment } = this.place;
    const { functions, release } = settings;
    this.after("identity", account, "global");
    for (const layer of ["storage", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);
    this.#reached = this.#reach(Object.values(functions));
    const { vpcId, subnetIds } = this.read(vpcContract, account, region);
    const subnetsOf = (tier: "application" | "runner"): string[] =>
      this.folder.zoneIds.map((zone) => subnetIds(subnetKey(tier, zone)));
    const shared = this.#surroundings(subnetsOf("application"));

    const made: Record<string, NodeFunction> = {};
    for (const [name, each] of Object.entries(functions)) {
      // Who changes the schema works from where operators do.
      const surroundings = each.reaches.includes("database-schema")
        ? { ...shared, subnetIds: subnetsOf("runner") }
        : shared;
      const { securityGroupId } = new SecurityGroup(this, `${name}-Network`, {
        vpcId,
        name: resourceName(environment, `function-${name}`),
        description: `Function ${name}`,
        ingress: {},
        egress: wayRules(this.#ways(each)),
      });
      made[name] = this.#function(name, each, { ...surroundings, securityGroupId });
      if (each.consumes !== undefined)
        this.#source(name, made[name], each.consumes, { ...surroundings, securityGroupId });
    }
    if (release.owner === "pipeline")
      new GradualRelease(this, "Releases", { ...shared, shift: release.shift, functions: made });
  }

  #reach(functions: readonly FunctionSettings[]): Reached {
    const { account, region } = this.place;
    const consume = functions.some(({ consumes }) => consumes !== undefined);
    // The principals' credentials, and the topics.
    if (consume)
      for (const layer of ["kafka-credentials", "kafka-topics"]) this.after(layer, account, region);
    return {
      endpoints: this.read(endpointsContract, account, region),
      ...(functions.some(({ reaches }) => reaches.some((way) => way !== "on-premises")) && {
        database: this.read(databaseContract, account, region),
      }),
      ...(consume && { kafka: this.read(kafkaContract, account, region) }),
    };
  }

  #surroundings(subnetIds: readonly string[]): FunctionSurroundings {
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { signing, release, logRetentionDays, alarms } = this.#settings;
    const { keyArns } = this.read(keysContract, account, region);
    return {
      environment,
      accountId: this.account.id,
      region: awsRegion,
      subnetIds,
      artifactsBucketName: bucketName(environment, this.account.id, awsRegion, "artifacts"),
      dataKeyArn: keyArns("data"),
      messagingKeyArn: keyArns("messaging"),
      logsKeyArn: keyArns("logs"),
      logRetentionDays,
      aliasOwner: release.owner,
      ...("policy" in signing && {
        codeSigningConfigArn: new CodeSigning(this, "Signing", {
          policy: signing.policy,
          profileVersionArn: this.read(artifactsContract, account, region).signingProfileArns("functions"),
        }).configArn,
      }),
      alarms,
    };
  }

  #function(name: string, settings: FunctionSettings, surroundings: Placed): NodeFunction {
    const { code, variables, reaches, consumes, ...sizes } = settings;
    const { dataKeyArn } = surroundings;
    const signIn = this.#signIn(name, reaches, surroundings);
    return new NodeFunction(this, name, {
      ...surroundings,
      ...sizes,
      name,
      codeKey: code.key,
      variables: { ...signIn?.variables, ...variables },
      permissions: [
        ...(signIn?.permissions ?? []),
        ...(consumes === undefined ? [] : this.#signInToKafka(consumes, dataKeyArn)),
      ],
      ...(consumes !== undefined && { lagLimit: consumes.lagLimit }),
    });
  }

  /** As itself, which for one of them means as the owner of the schema. */
  #signIn(
    name: string,
    reaches: FunctionSettings["reaches"],
    { environment, accountId, region, dataKeyArn }: Placed,
  ): ReturnType<typeof databaseSignIn> | undefined {
    const { database } = this.#reached;
    if (database === undefined) return undefined;
    const user = { accountId, region, service: name };
    if (reaches.includes("database-schema"))
      return schemaOwnerSignIn({ ...user, ...database, environment, dataKeyArn });
    return reaches.includes("database")
      ? databaseSignIn({ ...user, ...database, as: "execution" })
      : undefined;
  }

  #source(
    name: string,
    consumer: NodeFunction,
    { topic, principal, ...how }: TopicConsumption,
    { subnetIds, securityGroupId, dataKeyArn }: Placed,
  ): void {
    const { environment, region } = this.place;
    const { vendor, way } = this.#settings.kafka!;
    new KafkaSource(this, `${name}-Records`, {
      ...how,
      consumer,
      bootstrapServers: this.#reached.kafka!.bootstrapServers,
      topic: topicName(region, topic),
      groupId: `${groupPrefix(principal)}${name}`,
      signIn: SIGN_IN[vendor],
      secretArn: new DataAwsSecretsmanagerSecret(this, `${name}-Secret`, {
        name: kafkaSecretName(environment, principal),
      }).arn,
      network: way === "internet" ? "internet" : { subnetIds, securityGroupId },
      dataKeyArn,
    });
  }

  /** Lambda's pollers read the principal's secret with the function's role. */
  #signInToKafka({ principal }: TopicConsumption, dataKeyArn: string): PolicyStatement[] {
    const { environment } = this.place;
    const { awsRegion } = this.folder;
    return [
      {
        Sid: "ReadKafkaSecret",
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: kafkaSecretArn(environment, this.account.id, awsRegion, principal),
      },
      {
        Sid: "OpenKafkaSecret",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: dataKeyArn,
        Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${awsRegion}.amazonaws.com` } },
      },
    ];
  }

  #ways({ reaches, consumes }: FunctionSettings): Ways {
    const { account, region } = this.place;
    const { database, endpoints } = this.#reached;
    const { cidr } = workloadNetworks(this.environment, region).find((one) => one.account === account)!;
    const onPremises = reaches.includes("on-premises") ? (this.environment.onPremises?.cidrs ?? []) : [];
    return {
      endpointsGroupId: endpoints.securityGroupId,
      ...(database &&
        reaches.some((way) => way !== "on-premises") && { databaseGroupId: database.securityGroupId }),
      onPremisesCidrs: Object.fromEntries(onPremises.map((cidr) => [cidr.replace(/[./]/g, "-"), cidr])),
      ...(consumes !== undefined &&
        this.#settings.kafka !== undefined &&
        this.#settings.kafka.way !== "internet" && {
          kafka: {
            way: this.#settings.kafka.way,
            cidrs: Object.fromEntries(
              this.folder.zoneIds.map((zone) => [zone, workloadSubnet(cidr, "endpoints", zone)]),
            ),
          },
        }),
    };
  }
}
