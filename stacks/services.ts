import type { Construct } from "constructs";
import { databaseSignIn } from "../modules/compute/database-sign-in";
import { imageReference } from "../modules/compute/image-reference";
import { ServiceCall, type CallParty } from "../modules/compute/service-call";
import { Service, type ServicePlace, type ServiceRequests } from "../modules/compute/service";
import { ServiceNetwork, type ServiceWays } from "../modules/compute/service-network";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import type { ContractView } from "../modules/core/contracts";
import { UserError } from "../modules/core/errors";
import {
  apiName,
  clusterArn,
  clusterName,
  execLogGroupName,
  regionalApiName,
  repositoryUrl,
  resourceName,
} from "../modules/core/names";
import { subnetKey, workloadSubnet } from "../modules/core/tiers";
import { putEvents, type EventAccess } from "../modules/events/put-events";
import type { ArtifactsReplicationSettings } from "./artifacts-replication";
import { clusterContract } from "./cluster";
import { databaseContract } from "./database";
import { endpointServiceContract } from "./endpoint-service";
import { endpointsContract } from "./endpoints";
import { environmentDomain } from "./environment-domain";
import { eventEndpointContract } from "./event-endpoint";
import { ingressContract } from "./ingress";
import { keysContract } from "./keys";
import { kafkaSecrets, secretSources } from "./service-secrets";
import { signerVariables } from "./signer-variables";
import type { ServicesSettings } from "./services-settings";
import { vpcContract } from "./vpc";
import { workloadNetwork } from "./workload-networks";

/** Services of an account's region on Fargate. */
export class ServicesStack extends BaseStack {
  readonly #settings: ServicesSettings;

  public constructor(scope: Construct, context: StackContext, settings: ServicesSettings) {
    super(scope, "services", context);
    this.#settings = settings;
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { services, partners } = settings;
    this.after("identity", account, "global");
    for (const layer of ["artifacts", "log-protection"]) this.after(layer, account, region);
    this.#afterReplication();
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);
    const place = this.#place();
    const owner = { accountId: this.account.id, region: awsRegion };

    const listed = Object.entries(services);
    const takesRequests = listed.some(([, { requests }]) => "paths" in requests);
    const ingress = takesRequests ? this.read(ingressContract, account, region) : undefined;
    const endpoint = "service" in partners ? this.read(endpointServiceContract, account, region) : undefined;
    const ofPartners = (name: string) =>
      "service" in partners && partners.service === name ? endpoint : undefined;
    const reachesDatabase = listed.some(([, { reaches }]) => reaches.includes("database"));
    const database = reachesDatabase ? this.read(databaseContract, account, region) : undefined;

    const groups: Record<string, string> = {};
    for (const [name, { requests, reaches }] of listed) {
      const taking = "paths" in requests;
      const partnersGroupId = ofPartners(name)?.securityGroupId;
      groups[name] = new ServiceNetwork(this, `${name}-Network`, {
        vpcId: place.vpcId,
        name: resourceName(environment, name),
        service: name,
        ...(taking && { balancerGroupId: ingress!.securityGroupId }),
        ...(partnersGroupId !== undefined && { partnersGroupId }),
        ways: this.#ways(reaches, database),
      }).securityGroupId;
    }
    const party = (name: string): CallParty => ({ name, securityGroupId: groups[name]! });
    for (const [name, { calls = [] }] of listed)
      for (const called of calls)
        new ServiceCall(this, `${name}-calls-${called}`, { caller: party(name), called: party(called) });
    for (const [name, { release, requests, reaches, signedBy, secrets = {}, ...service }] of listed) {
      const url = repositoryUrl(environment, this.account.id, awsRegion, name);
      const signIn =
        database && reaches.includes("database")
          ? databaseSignIn({ ...owner, service: name, ...database, as: "task" })
          : undefined;
      const bus = reaches.includes("events") ? this.#bus(name) : undefined;
      new Service(this, name, {
        place,
        name,
        ...service,
        image: imageReference(url, release),
        securityGroupId: groups[name]!,
        environment: {
          KLAP_ENVIRONMENT: environment,
          ...signIn?.variables,
          ...bus?.variables,
          ...(signedBy && ingress && signerVariables(signedBy, ingress.canaryPublicKey)),
          ...service.environment,
        },
        secrets: secretSources(
          this,
          { ...(reaches.includes("kafka") && kafkaSecrets(environment, name)), ...secrets },
          (layer) => this.after(layer, account, region),
        ),
        permissions: [...(signIn?.permissions ?? []), ...(bus?.permissions ?? [])],
        ...("paths" in requests && {
          requests: this.#requests(requests, ingress!, ofPartners(name)?.targetGroupArn),
        }),
      });
    }
  }

  /** Images are replicated only if they are pushed after their region has the rule, whichever region that is. */
  #afterReplication(): void {
    const { "artifacts-replication": replication } = this.folder.layers as {
      readonly "artifacts-replication"?: ArtifactsReplicationSettings;
    };
    for (const region of replication?.regions ?? [])
      this.after("artifacts-replication", this.place.account, region);
  }

  #place(): ServicePlace {
    const { environment, account, region } = this.place;
    const { zoneIds, awsRegion } = this.folder;
    const { imageOwner, exec, logRetentionDays, alarms } = this.#settings;
    const { keyArns } = this.read(keysContract, account, region);
    const { vpcId, subnetIds } = this.read(vpcContract, account, region);
    const { namespaceArn } = this.read(clusterContract, account, region);
    return {
      environment,
      accountId: this.account.id,
      region: awsRegion,
      clusterName: clusterName(environment, account),
      clusterArn: clusterArn(environment, this.account.id, awsRegion, account),
      namespaceArn,
      vpcId,
      subnetIds: zoneIds.map((zone) => subnetIds(subnetKey("application", zone))),
      dataKeyArn: keyArns("data"),
      logsKeyArn: keyArns("logs"),
      logRetentionDays,
      ...(exec === "audited" && {
        exec: { logGroupName: execLogGroupName(environment, account), keyArn: keyArns("messaging") },
      }),
      imageOwner,
      alarms,
    };
  }

  #requests(
    { paths, priority }: { readonly paths: readonly string[]; readonly priority: number },
    { listenerArn, arnSuffix }: ContractView<typeof ingressContract.shape>,
    partnersTargetGroupArn: string | undefined,
  ): ServiceRequests {
    const domain = environmentDomain(this.environment);
    return {
      listenerArn,
      balancerSuffix: arnSuffix,
      hosts: [apiName(domain), regionalApiName(domain, this.place.region)],
      paths,
      priority,
      ...(partnersTargetGroupArn !== undefined && { partnersTargetGroupArn }),
    };
  }

  #ways(
    reaches: readonly string[],
    database: ContractView<typeof databaseContract.shape> | undefined,
  ): ServiceWays {
    const { account, region } = this.place;
    const { securityGroupId, prefixListIds } = this.read(endpointsContract, account, region);
    const { cidr } = workloadNetwork(this.environment, account, region);
    const { kafkaWay: way = "confluent-endpoint" } = this.#settings;
    return {
      endpointsGroupId: securityGroupId,
      s3PrefixListId: prefixListIds("s3"),
      ...(reaches.includes("database") && database && { databaseGroupId: database.securityGroupId }),
      ...(reaches.includes("kafka") && {
        kafka: {
          way,
          cidrs:
            way === "internet"
              ? { internet: "0.0.0.0/0" }
              : Object.fromEntries(
                  this.folder.zoneIds.map((zone) => [zone, workloadSubnet(cidr, "endpoints", zone)]),
                ),
        },
      }),
    };
  }

  /** What a service needs to speak on the bus of its region, or at the endpoint of all regions. */
  #bus(service: string): EventAccess {
    const { environment, account, region } = this.place;
    const { events: plan } = this.#settings;
    if (plan === undefined)
      throw new UserError(
        `${this.node.id}: service ${service} reaches events, of which settings say nothing`,
      );
    this.after("events", account, region);
    const { recovery } = plan;
    const endpoint =
      "mode" in recovery && recovery.mode === "endpoint"
        ? this.read(eventEndpointContract, account, recovery.primaryRegion).endpointUrl
        : undefined;
    const place = { environment, accountId: this.account.id, region: this.folder.awsRegion };
    return putEvents(plan, place, service, endpoint);
  }
}
