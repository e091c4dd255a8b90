import { Server, ServerCredentials, status, type MethodDefinition } from "@grpc/grpc-js";
import { rmSync } from "node:fs";
import { GRPC_OPTIONS } from "../providers/grpc-options";
import { METHODS, methodPath, type Method, type ProtocolVersion } from "./protocol";

/** Answers a call; both messages stand as they do on the wire. */
export type Answerer = (method: Method, request: Buffer) => Buffer | Promise<Buffer>;

/** The socket on which the Terraform of one stack finds an emulated provider. */
export class ProviderServer {
  readonly #server = new Server(GRPC_OPTIONS);

  private constructor(private readonly socket: string) {}

  /** @throws Error if the socket cannot be made. */
  public static async start(
    socket: string,
    version: ProtocolVersion,
    answer: Answerer,
  ): Promise<ProviderServer> {
    const started = new ProviderServer(socket);
    for (const method of METHODS)
      started.#server.addService(
        { [method]: definition(methodPath(version, method)) },
        {
          [method]: (
            { request }: { request: Buffer },
            done: (error: object | null, bytes?: Buffer) => void,
          ) => {
            const fail = (error: Error): void => done({ code: status.INTERNAL, details: error.message });
            void (async () => answer(method, request))().then((bytes) => done(null, bytes), fail);
          },
        },
      );
    await new Promise<void>((resolve, reject) => {
      const ready = (error: Error | null): void => (error ? reject(error) : resolve());
      started.#server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), ready);
    });
    return started;
  }

  /** Cuts every connection and removes the socket. */
  public close(): void {
    this.#server.forceShutdown();
    rmSync(this.socket, { force: true });
  }
}

function definition(path: string): MethodDefinition<Buffer, Buffer> {
  const raw = (bytes: Buffer): Buffer => bytes;
  return {
    path,
    requestStream: false,
    responseStream: false,
    requestSerialize: raw,
    requestDeserialize: raw,
    responseSerialize: raw,
    responseDeserialize: raw,
  };
}
