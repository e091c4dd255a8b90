import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { Construct, Node } from "constructs";
import { AddressCollisionError, addressName } from "./addresses";
import type { ContractCopies } from "./contract-copies";
import { CONTRACT_OUTPUT, liveView, sampleView } from "./contracts";
import type { Contract, ContractShape, ContractValues, ContractView } from "./contracts";
import { accountOf, folderOf, type Account, type Environment, type RegionFolder } from "./environment";
import { UserError } from "./errors";
import {
  TerraformDataSource,
  TerraformElement,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
} from "./framework";
import { HcpTerraformBackend } from "./hcp-terraform-backend";
import { stackName, workspaceOf, type StackPlace } from "./names";
import { RemoteState } from "./remote-state";
import { S3StateBackend } from "./s3-state-backend";
import { stackTags } from "./tags";

/** Where a stack stands and how it gets the values of others. */
export interface StackContext {
  readonly environment: Environment;
  readonly folder: RegionFolder;
  readonly contracts: ContractSource;
}

/**
 * Where values of other stacks come from. `live`: their states. `sample`: invented, which forbids apply.
 * `survivor`: states of the same region, and last-known copies of what other regions published.
 */
export type ContractSource =
  | { readonly kind: "live" }
  | { readonly kind: "sample" }
  | { readonly kind: "survivor"; readonly region: string; readonly copies: ContractCopies };

/** One stack that another rests on. */
export interface ContractRead {
  readonly stack: string;
  readonly layer: string;
  /** Version of the contract that is read; absent where only the order matters. */
  readonly version?: number;
}

/** Oldest Terraform that has S3 lock files out of experiment and write-only arguments. */
const REQUIRED_TERRAFORM = ">= 1.11.0";

/**
 * One Terraform state with its pinned backend and its only AWS provider configuration.
 * Addresses are construct paths in snake_case; two constructs at one address are an error.
 * @throws AddressCollisionError if two constructs come out at the same address.
 */
export abstract class BaseStack extends TerraformStack {
  public readonly place: StackPlace;
  /** Contracts that this stack reads, in the order of the constructor. */
  public readonly reads: ContractRead[] = [];
  /** Contract that this stack publishes, if any. */
  public published?: Contract;
  protected readonly environment: Environment;
  protected readonly folder: RegionFolder;
  protected readonly account: Account;
  readonly #contracts: ContractSource;
  readonly #names = new Map<Node, string>();
  readonly #owners = new Map<string, Node>();

  protected constructor(scope: Construct, layer: string, context: StackContext) {
    const { environment, folder, contracts } = context;
    const place = { environment: environment.name, account: folder.account, region: folder.region, layer };
    super(scope, stackName(place));
    this.place = place;
    this.environment = environment;
    this.folder = folder;
    this.account = accountOf(environment, folder.account);
    this.#contracts = contracts;

    this.addOverride("terraform.required_version", REQUIRED_TERRAFORM);
    this.#addBackend();
    // No role is named: plan and apply come with credentials of their own (decision 12), and those of another
    // account are refused.
    new AwsProvider(this, "aws", {
      region: folder.awsRegion,
      allowedAccountIds: [this.account.id],
      defaultTags: [{ tags: stackTags(environment, place) }],
    });
    this.#refuseUnreadyApply();
  }

  /** Publishes this stack's contract as its one output. */
  protected publish<S extends ContractShape>(contract: Contract<S>, values: ContractValues<S>): void {
    this.published = contract;
    new TerraformOutput(this, CONTRACT_OUTPUT, {
      value: { [`v${contract.version}`]: values },
      staticId: true,
    });
  }

  /**
   * Values that the stack of another layer publishes.
   * @throws UserError if the environment has no such stack.
   */
  protected read<S extends ContractShape>(
    contract: Contract<S>,
    account: string,
    region: string,
  ): ContractView<S> {
    const stack = this.#require(contract.layer, account, region);
    this.reads.push({ stack, layer: contract.layer, version: contract.version });
    const { awsRegion, backend: settings } = folderOf(this.environment, account, region);
    const source = this.#contracts;
    if (source.kind === "sample") return sampleView(contract, stack);
    if (source.kind === "survivor" && source.region !== awsRegion) return source.copies.view(contract, stack);
    const id = `${account}/${region}/${contract.layer}`.replaceAll("/", "-");
    const existing = this.node.tryFindChild(id) as RemoteState | undefined;
    const state = existing ?? new RemoteState(this, id, { settings, workspace: workspaceOf(stack) });
    return liveView(contract, `data.terraform_remote_state.${state.friendlyUniqueId}`);
  }

  /**
   * Says that another layer must be applied first although none of its values is read, since names and ARNs
   * of named things are derived on both sides.
   * @throws UserError if the environment has no such stack.
   */
  protected after(layer: string, account: string, region: string): void {
    this.reads.push({ stack: this.#require(layer, account, region), layer });
  }

  /** Construct path in snake_case, the Terraform name of an element. Called by cdktf. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const known = this.#names.get(node);
    if (known !== undefined) return known;

    const scopes = node.scopes;
    const name = addressName(
      scopes.slice(scopes.findIndex((scope) => scope === this) + 1).map((scope) => scope.node.id),
    );
    const address = `${addressType(element)}.${name}`;
    const owner = this.#owners.get(address);
    if (owner !== undefined) throw new AddressCollisionError(address, owner.scopes.at(-1)!, scopes.at(-1)!);
    this.#owners.set(address, node);
    this.#names.set(node, name);
    return name;
  }

  /** Name of the stack of a layer that must exist. */
  #require(layer: string, account: string, region: string): string {
    if (!(layer in folderOf(this.environment, account, region).layers))
      throw new UserError(
        `${this.node.id} rests on layer ${layer} of ${account}/${region}, which that folder does not deploy: add it to its layers`,
      );
    return stackName({ environment: this.place.environment, account, region, layer });
  }

  #addBackend(): void {
    const { backend } = this.folder;
    const workspace = workspaceOf(this.node.id);
    if (backend.kind === "s3") new S3StateBackend(this, { settings: backend, workspace });
    else new HcpTerraformBackend(this, { settings: backend, workspace });
  }

  /** An output whose precondition fails, so that plain `terraform` and `cdktf deploy` refuse the stack as well. */
  #refuseUnreadyApply(): void {
    const missing = this.environment.placeholders.map(({ name }) => name);
    const reasons = [
      ...(missing.length > 0 ? [`placeholders are not filled in: ${missing.join(", ")}`] : []),
      ...(this.#contracts.kind === "sample" ? ["it was synthesized with sample contract values"] : []),
    ];
    if (reasons.length === 0) return;
    const readiness = new TerraformOutput(this, READINESS_OUTPUT, { value: "not ready", staticId: true });
    // cdktf takes a precondition for an output and forgets to write it. Terraform wants one to refer to
    // something, hence a name that is never empty.
    readiness.addOverride("precondition", {
      condition: '${terraform.workspace == ""}',
      error_message: `This stack cannot be planned or applied, because ${reasons.join(" and ")}.`,
    });
  }
}

/** Name of the output that stands in a stack as long as it must not be applied. */
export const READINESS_OUTPUT = "readiness";

/** First half of an element's address; elements that are no resource have names of their own kind. */
function addressType(element: TerraformElement | Node): string {
  if (TerraformDataSource.isTerraformDataSource(element)) return `data.${element.terraformResourceType}`;
  if (TerraformResource.isTerraformResource(element)) return element.terraformResourceType;
  return element.constructor.name;
}
