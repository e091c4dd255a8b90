import {
  type handleUnaryCall,
  type MethodDefinition,
  Server,
  ServerCredentials,
  type ServiceError,
  status,
} from "@grpc/grpc-js";
import { rmSync } from "node:fs";
import { GRPC_OPTIONS } from "./grpc-options";
import { PROVIDER_METHODS, PROVIDER_SERVICE, type ProviderMethod } from "./provider-methods";

/** Answers one call of Terraform; rejects with a ServiceError or any other Error. */
export type CallHandler = (
  method: ProviderMethod,
  request: Buffer,
  metadata: Parameters<handleUnaryCall<Buffer, Buffer>>[0]["metadata"],
) => Promise<Buffer>;

/**
 * The socket on which one lease's Terraform finds its provider. Each lease has a socket of its own that ends with it, so a
 * Terraform that outlives its lease can never reach the provider that by then serves another stack.
 */
export class LeaseServer {
  private readonly server = new Server(GRPC_OPTIONS);

  private constructor(private readonly socket: string) {}

  /** @throws Error if the socket cannot be made. */
  public static async start(socket: string, answer: CallHandler): Promise<LeaseServer> {
    const lease = new LeaseServer(socket);
    const methods = PROVIDER_METHODS.map((method) => [method, definition(method)] as const);
    const handlers = PROVIDER_METHODS.map((method) => [method, unary(method, answer)] as const);
    lease.server.addService(Object.fromEntries(methods), Object.fromEntries(handlers));
    await new Promise<void>((resolve, reject) => {
      const done = (error: Error | null): void => (error ? reject(error) : resolve());
      lease.server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), done);
    });
    return lease;
  }

  /** Cuts every connection and removes the socket. */
  public close(): void {
    this.server.forceShutdown();
    rmSync(this.socket, { force: true });
  }
}

function unary(method: ProviderMethod, answer: CallHandler): handleUnaryCall<Buffer, Buffer> {
  return (call, done) => {
    answer(method, call.request, call.metadata).then(
      (bytes) => done(null, bytes),
      (error: Error | ServiceError) =>
        done(
          "code" in error && typeof error.code === "number"
            ? error
            : { code: status.INTERNAL, details: error.message },
        ),
    );
  };
}

function definition(method: ProviderMethod): MethodDefinition<Buffer, Buffer> {
  const raw = (bytes: Buffer): Buffer => bytes;
  return {
    path: PROVIDER_SERVICE + method,
    requestStream: false,
    responseStream: false,
    requestSerialize: raw,
    requestDeserialize: raw,
    responseSerialize: raw,
    responseDeserialize: raw,
  };
}
