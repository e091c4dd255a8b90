import { Client, credentials, Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../../modules/core/errors";
import { GRPC_OPTIONS } from "./grpc-options";
import { PROVIDER_SERVICE, type ProviderMethod } from "./provider-methods";
import { ProviderProcess, type ProviderProcessProps } from "./provider-process";
import { Remembered } from "./remembered";
import { SchemaIndex } from "./schema-index";

/** Milliseconds that a process which stops answering may take until its end is known. */
const END_MILLISECONDS = 2_000;
const POLL_MILLISECONDS = 20;

/** By executable: every process of the same one gives the same schema, and giving it costs half a second of CPU. */
const schemas = new Remembered<SchemaIndex>();
/**
 * By executable, endpoint and configuration. Terraform asks two or three times per command to have a configuration checked;
 * the answer depends on nothing else, and giving it costs a tenth of a second of CPU, more than planning thirty resources.
 */
const preparedConfigs = new Remembered<Buffer>();

/**
 * One AWS provider that outlives the commands that use it. Its configuration (account, region, credentials) is global to
 * the process and set anew by each Terraform command, so it may serve one command at a time; `WarmProviderPool` sees to that.
 */
export class WarmProvider {
  /** Calls passed on to the provider that it has not answered yet. */
  private outstanding = 0;

  private constructor(
    private readonly props: ProviderProcessProps,
    public readonly process: ProviderProcess,
    private readonly client: Client,
  ) {}

  /** @throws UserError as `ProviderProcess.start` does, or if the provider does not answer. */
  public static async start(props: ProviderProcessProps): Promise<WarmProvider> {
    const { process, address } = await ProviderProcess.start(props);
    const client = new Client(address, credentials.createInsecure(), GRPC_OPTIONS);
    const provider = new WarmProvider(props, process, client);
    // The provider finds out which of its halves serves which type on the first call that names one. Terraform begins with
    // GetSchema, which this process may never see; if GetMetadata or GetFunctions came first, the provider would report
    // every type as a duplicate from then on. So it is asked about a type that does not exist; the answer does not matter.
    await provider.call("ValidateDataSourceConfig", Buffer.alloc(0)).catch(async (error: ServiceError) => {
      await provider.close();
      throw new UserError(`${props.binary}: ${error.details}`);
    });
    return provider;
  }

  /**
   * Passes a call on and resolves with the answer, both as they stand on the wire. A caller that goes away does not stop
   * the call: the provider finishes what it began, and `idle` waits for that.
   * @throws ServiceError of the provider; if its process ended, one that says how and quotes its last words.
   */
  public call(method: ProviderMethod, request: Buffer, metadata = new Metadata()): Promise<Buffer> {
    this.outstanding += 1;
    return new Promise<Buffer>((resolve, reject) => {
      this.client.makeUnaryRequest(
        PROVIDER_SERVICE + method,
        raw,
        raw,
        request,
        metadata,
        (error, answer) => {
          this.outstanding -= 1;
          if (error) this.explain(error, method).then(reject, reject);
          else resolve(answer ?? Buffer.alloc(0));
        },
      );
    });
  }

  /** The provider's schema, asked for once per executable and shared by all its processes. */
  public schema(): Promise<SchemaIndex> {
    return schemas.get(
      this.props.binary,
      async () => new SchemaIndex(await this.call("GetSchema", Buffer.alloc(0))),
    );
  }

  /** The answer to PrepareProviderConfig, asked for once per configuration. */
  public prepareConfig(request: Buffer): Promise<Buffer> {
    const { binary, endpoint } = this.props;
    const key = [binary, endpoint, request.toString("latin1")].join("\n");
    return preparedConfigs.get(key, () => this.call("PrepareProviderConfig", request));
  }

  /** Whether every call is answered, now or within some milliseconds. */
  public async idle(withinMilliseconds: number): Promise<boolean> {
    for (const end = Date.now() + withinMilliseconds; this.outstanding > 0;) {
      if (!this.process.running || Date.now() >= end) return false;
      await sleep(POLL_MILLISECONDS);
    }
    return this.process.running;
  }

  /** Resolves when the process and its folder are gone. */
  public async close(): Promise<void> {
    this.client.close();
    await this.process.end();
  }

  /** A connection may break a moment before the end of the process is known, so the end is waited for. */
  private async explain(error: ServiceError, method: ProviderMethod): Promise<ServiceError> {
    if (error.code !== status.UNAVAILABLE && error.code !== status.CANCELLED) return error;
    const how = await Promise.race([this.process.ended, sleep(END_MILLISECONDS, undefined, { ref: false })]);
    if (how === undefined) return error;
    const said = this.process.log.explanation();
    const details = `the warm AWS provider ${how} during ${method}${said && `; it said:\n${said}`}`;
    // Terraform shows the text of an internal error and hides that of any code that means "not reachable".
    return Object.assign(error, { code: status.INTERNAL, details, message: details });
  }
}

function raw(bytes: Buffer): Buffer {
  return bytes;
}
