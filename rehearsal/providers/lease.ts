import type { Metadata } from "@grpc/grpc-js";
import { join } from "node:path";
import type { Answer } from "./answers";
import { type AnsweredResource, answerResource } from "./answer-resource";
import type { ApiCalls, OperationsByType } from "./api-calls";
import { LeaseServer } from "./lease-server";
import type { ProviderMethod } from "./provider-methods";
import type { WarmProvider } from "./warm-provider";

/** Address under which Terraform knows the provider, whatever mirror its executable came from. */
const PROVIDER_ADDRESS = "registry.terraform.io/hashicorp/aws";
const NOTHING = Buffer.alloc(0);

export interface LeaseProps {
  /** Resource, data-source and ephemeral types that the stack and its state use; empty for all that there are. */
  readonly types: ReadonlySet<string>;
  /** Types that are answered here and never reach the emulated AWS. */
  readonly answers: readonly Answer[];
  /** Called once, when the lease is released and its socket is gone. */
  readonly onRelease: () => Promise<void>;
}

export interface LeaseReport {
  /** AWS operations by resource type, called while resources were created, changed or destroyed. */
  readonly applied: OperationsByType;
  /** AWS operations by resource type (`data.<type>` for data sources), called while they were read. */
  readonly read: OperationsByType;
  /** API calls that were refused, by resource type, while resources were created, changed or destroyed. */
  readonly refused: ReadonlyMap<string, number>;
  /** Resources that were created without the emulated AWS, one entry each. */
  readonly answered: readonly AnsweredResource[];
  /** How the provider ended, with its last words, if it did so before the lease. */
  readonly failure?: string;
}

/** The use of a warm provider by the Terraform commands of one stack, one command at a time. */
export class Lease {
  /** To be set for each Terraform command: where it finds the running provider. */
  public readonly environment: Readonly<Record<string, string>>;
  private readonly calls: ApiCalls;
  private readonly answered: AnsweredResource[] = [];
  private server: LeaseServer | undefined;
  private failure: string | undefined;
  private released: Promise<void> | undefined;

  private constructor(
    private readonly provider: WarmProvider,
    socket: string,
    private readonly props: LeaseProps,
  ) {
    this.calls = provider.process.log.collect();
    const address = { Network: "unix", String: socket };
    // `Test` tells Terraform that the process is not its own to end; it wants some process id, and ours does no harm.
    const reattach = { Protocol: "grpc", ProtocolVersion: 5, Pid: process.pid, Test: true, Addr: address };
    this.environment = { TF_REATTACH_PROVIDERS: JSON.stringify({ [PROVIDER_ADDRESS]: reattach }) };
    void provider.process.ended.then((how) => {
      const said = provider.process.log.explanation();
      if (!this.released) this.failure = `the warm AWS provider ${how}${said && `; it said:\n${said}`}`;
    });
  }

  /** @param serial makes the socket's name unique within the provider's folder */
  public static async start(provider: WarmProvider, serial: number, props: LeaseProps): Promise<Lease> {
    const socket = join(provider.process.folder, `lease${serial}`);
    const lease = new Lease(provider, socket, props);
    lease.server = await LeaseServer.start(socket, (method, request, metadata) =>
      lease.answer(method, request, metadata),
    );
    return lease;
  }

  /** What happened so far. Ask after a Terraform command has ended, or calls of the last moments may be missing. */
  public async report(): Promise<LeaseReport> {
    await this.provider.process.log.settled();
    const { applied, read, refused } = this.calls;
    return {
      applied,
      read,
      refused,
      answered: this.answered,
      ...(this.failure !== undefined && { failure: this.failure }),
    };
  }

  /** Ends the lease; what it held serves the next one. Terraform commands still running lose their provider. */
  public release(): Promise<void> {
    this.released ??= this.end();
    return this.released;
  }

  private async end(): Promise<void> {
    await this.provider.process.log.settled();
    this.server?.close();
    await this.props.onRelease();
  }

  private async answer(method: ProviderMethod, request: Buffer, metadata: Metadata): Promise<Buffer> {
    if (method === "Stop") return NOTHING; // sent on Ctrl-C; the provider serves the next command too
    if (method === "GetSchema") return (await this.provider.schema()).cut(this.props.types);
    if (method === "PrepareProviderConfig") return this.provider.prepareConfig(request);
    if (method === "ApplyResourceChange" || method === "ReadResource") {
      const answer = answerResource(method, request, this.props.answers, await this.provider.schema());
      if (answer?.created) this.answered.push(answer.created);
      if (answer) return answer.bytes;
    }
    return this.provider.call(method, request, metadata);
  }
}
