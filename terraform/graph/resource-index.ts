import { UserError } from "../../modules/core/errors";
import { identityOf } from "./identities";
import { member, objectsOf, type Json } from "./json";
import type { Resource, Stack } from "./resource";
import { templateParts } from "./template";

/** `["key"]` or `[0]` at the end of an address. */
const INSTANCE_KEY = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/;

/** Finds resources and stacks by what names them. */
export class ResourceIndex {
  private readonly byAddress = new Map<string, Resource>();
  private readonly byBlock = new Map<string, Resource[]>();
  private readonly byName = new Map<string, Resource[]>();
  private readonly arns = new Map<string, Resource>();
  private readonly arnByResource = new Map<Resource, string>();
  private readonly byState = new Map<string, Stack>();
  private readonly bySuffix = new Map<string, Stack>();

  /** @throws UserError if two stacks have one name */
  public constructor(stacks: readonly Stack[]) {
    for (const stack of stacks) {
      if (this.bySuffix.has(stack.name)) throw new UserError(`two stacks are called ${stack.name}`);
      this.bySuffix.set(stack.name, stack);
      const state = stateOfBackend(member(stack.document.terraform, "backend"), stack.document.terraform);
      if (state !== undefined) this.byState.set(state, stack);
      for (const resource of stack.resources) {
        this.byAddress.set(resource.id, resource);
        if (resource.id.endsWith("]")) this.addInstance(resource);
        if (resource.mode === "managed") this.addName(resource);
      }
    }
  }

  public at(stack: Stack, address: string): Resource | undefined {
    return this.byAddress.get(`${stack.name}/${address}`);
  }

  /** What `count` or `for_each` made of one block, at an address without key. */
  public instances(stack: Stack, address: string): readonly Resource[] {
    return this.byBlock.get(`${stack.name}/${address}`) ?? [];
  }

  public byArn(arn: string): Resource | undefined {
    return this.arns.get(arn) ?? this.arns.get(ownerOf(arn)) ?? this.secretOf(arn);
  }

  public arnOf(resource: Resource): string | undefined {
    return this.arnByResource.get(resource);
  }

  public named(type: string, name: string): readonly Resource[] {
    return this.byName.get(`${type}\n${name}`) ?? [];
  }

  /** The stack whose state a `terraform_remote_state` reads. */
  public producer(reader: Resource): Stack | undefined {
    const { json } = reader.body;
    const state = stateOfReader(json);
    const found = state === undefined ? undefined : this.byState.get(state);
    return (
      found ?? this.bySuffix.get(`${reader.stack.name.split("-")[0]}-${reader.name.replaceAll("_", "-")}`)
    );
  }

  /** The managed resource that a data source of the same type finds by its name, in its own account and region. */
  public found(source: Resource): Resource | undefined {
    const identity = identityOf(source.type);
    if (identity === undefined) return undefined;
    const name = plain(member(source.body.json, identity.named));
    if (name === undefined) return undefined;
    return this.named(source.type, name).find(
      ({ account, region }) =>
        account === source.account && (region === source.region || isGlobal(source.type)),
    );
  }

  private addInstance(resource: Resource): void {
    const block = resource.id.replace(INSTANCE_KEY, "");
    const same = this.byBlock.get(block);
    if (same === undefined) this.byBlock.set(block, [resource]);
    else same.push(resource);
  }

  private addName(resource: Resource): void {
    const identity = identityOf(resource.type);
    if (identity === undefined) return;
    const name = plain(member(resource.body.json, identity.named));
    if (name === undefined) return;
    const key = `${resource.type}\n${name}`;
    const same = this.byName.get(key);
    if (same === undefined) this.byName.set(key, [resource]);
    else same.push(resource);
    if (identity.arn === undefined) return;
    const arn = identity.arn
      .replace("{region}", resource.region ?? "")
      .replace("{account}", resource.account ?? "")
      .replace("{path}", plain(member(resource.body.json, "path")) ?? "/")
      .replace("{name}", name);
    this.arns.set(arn, resource);
    this.arnByResource.set(resource, arn);
  }

  /** Secrets Manager ends the ARN of a secret with six random letters, for which policies write `-*` or `-??????`. */
  private secretOf(arn: string): Resource | undefined {
    const match = /^arn:aws:secretsmanager:([^:]*):([^:]*):secret:(.+?)(-\*|-\?{6}|\*)?$/.exec(arn);
    if (match === null) return undefined;
    const [, region, account, name] = match;
    return this.named("aws_secretsmanager_secret", name!).find(
      (secret) => secret.account === account && secret.region === region,
    );
  }
}

/**
 * ARN of the resource whose objects, streams or versions the ARN means: `arn:aws:s3:::bucket` for
 * `arn:aws:s3:::bucket/*`.
 */
function ownerOf(arn: string): string {
  const [, owner] =
    /^(arn:aws:s3:::[^/]+)\//.exec(arn) ??
    /^(arn:aws:logs:[^:]*:[^:]*:log-group:[^:]+):/.exec(arn) ??
    /^(arn:aws:lambda:[^:]*:[^:]*:function:[^:]+):/.exec(arn) ??
    [];
  return owner ?? arn;
}

function isGlobal(type: string): boolean {
  return type.startsWith("aws_iam_") || type === "aws_s3_bucket" || type === "aws_route53_zone";
}

/** The text, if it is one without expressions. */
function plain(json: Json | undefined): string | undefined {
  if (typeof json !== "string") return undefined;
  const [part, ...more] = templateParts(json);
  return part !== undefined && more.length === 0 && "text" in part ? part.text : undefined;
}

function stateOfBackend(backend: Json | undefined, terraform: Json): string | undefined {
  const cloud = objectsOf(member(terraform, "cloud"))[0] ?? objectsOf(member(backend, "remote"))[0];
  if (cloud !== undefined) return stateOfWorkspace(cloud);
  return stateOfBucket(objectsOf(member(backend, "s3"))[0]);
}

function stateOfReader(json: Json): string | undefined {
  const config = objectsOf(member(json, "config"))[0];
  return member(json, "backend") === "s3" ? stateOfBucket(config) : stateOfWorkspace(config);
}

function stateOfWorkspace(cloud: Json | undefined): string | undefined {
  const workspace = member(objectsOf(member(cloud, "workspaces"))[0], "name");
  return typeof workspace === "string" ? `${String(member(cloud, "organization"))}/${workspace}` : undefined;
}

function stateOfBucket(s3: Json | undefined): string | undefined {
  const key = member(s3, "key");
  return typeof key === "string" ? `${String(member(s3, "bucket"))}/${key}` : undefined;
}
