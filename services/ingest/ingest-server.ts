import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createTlsServer, type Server } from "node:https";
import { createServer, type Server as SocketServer, type Socket } from "node:net";
import type { KeyAndCertificate } from "../common/certificate";
import { closed, HEALTH_PATH, healthServer, listening } from "../common/health-server";
import { homeOf, type HomeRegions } from "../common/home-region";
import type { Log } from "../common/log";
import type { Transaction } from "../common/transaction";
import { afterProxyHeader } from "./proxy-protocol";
import { DEEP_HEALTH_PATH, type DeepHealth } from "./deep-health";
import type { Merchants } from "./merchants";
import { requestText } from "./request-text";
import { signerOf } from "./signed-request";
import { transactionOf } from "./transaction-request";

const RETRY_SECONDS = "1";

export interface IngestOptions {
  readonly certificate: KeyAndCertificate;
  readonly region: string;
  readonly homes: HomeRegions;
  readonly merchants: Merchants;
  /** Base address of the ingest of a region, without a slash at its end. */
  readonly addressOf: (region: string) => string;
  /** Settles once the broker has acknowledged the transaction. */
  readonly append: (transaction: Transaction) => Promise<void>;
  /** Whether the process has a connection to a broker of its region. */
  readonly connected: () => boolean;
  readonly deepHealth: DeepHealth;
  readonly log: Log;
  readonly now?: () => number;
}

/** Where the ingest listens; 0 is any port that is free. */
export interface IngestPorts {
  readonly api: number;
  readonly health: number;
  readonly partners: number;
}

/**
 * Takes transactions over HTTPS, from load balancers and, behind a PROXY protocol header, from partners. 202 means
 * that the broker has the message on all its replicas. Anything else means that the caller does not know, and repeats
 * it under the same key.
 */
export class IngestServer {
  readonly #api: Server;
  readonly #health: Server;
  readonly #partners: SocketServer;
  readonly #sockets = new Set<Socket>();
  #ready = false;
  #ending = false;

  public constructor(private readonly options: IngestOptions) {
    const { certificate } = options;
    this.#api = createTlsServer(
      { ...certificate, minVersion: "TLSv1.2", requestTimeout: 15_000, headersTimeout: 10_000 },
      (request, response) => void this.#answer(request, response),
    );
    // Longer than a load balancer keeps an idle connection, or it would send into one that has just closed.
    this.#api.keepAliveTimeout = 75_000;
    this.#health = healthServer(certificate, () => this.#ready && !this.#ending);
    this.#partners = createServer((socket) =>
      afterProxyHeader(socket, (plain) => void this.#api.emit("connection", plain)),
    );
    this.#partners.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  /** Begins to listen; the process is healthy from now on. */
  public async open({ api, health, partners }: IngestPorts): Promise<void> {
    await Promise.all([
      listening(this.#api, api),
      listening(this.#health, health),
      listening(this.#partners, partners),
    ]);
    this.#ready = true;
  }

  /** Ports that it listens on. */
  public ports(): IngestPorts {
    const [api, health, partners] = [this.#api, this.#health, this.#partners].map(
      (server) => (server.address() as { port: number }).port,
    );
    return { api: api!, health: health!, partners: partners! };
  }

  /** Says that it is not well any more, so that load balancers look elsewhere, and goes on answering meanwhile. */
  public beginToEnd(): void {
    this.#ending = true;
  }

  /** Settles when all requests under way have their answer. */
  public async close(): Promise<void> {
    this.#ending = true;
    const ended = [closed(this.#api), closed(this.#partners)];
    this.#api.closeIdleConnections();
    await ended[0];
    for (const socket of this.#sockets) socket.destroy();
    await ended[1];
    const health = closed(this.#health);
    this.#health.closeAllConnections();
    await health;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { log } = this.options;
    const began = Date.now();
    const [status, body, headers] = await this.#result(request).catch((error: Error): Result => {
      log("error", "a request failed", { error });
      return [500, { error: "the ingest failed" }];
    });
    if (response.destroyed) return;
    response.writeHead(status, {
      "content-type": "application/json",
      "cache-control": "no-store",
      ...(this.#ending && { connection: "close" }),
      ...headers,
    });
    response.end(`${JSON.stringify(body)}\n`);
    const { transactionId, ready } = body;
    // Checkers ask many times a minute.
    if (ready !== undefined && status < 500) return;
    log(status >= 500 ? "warn" : "info", "answered", {
      status,
      milliseconds: Date.now() - began,
      ...(transactionId !== undefined && { transactionId }),
    });
  }

  async #result(request: IncomingMessage): Promise<Result> {
    const { now = Date.now } = this.options;
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    if (request.method === "GET" && pathname === HEALTH_PATH) return this.#localHealth();
    if (request.method === "GET" && pathname === DEEP_HEALTH_PATH) return this.#deepHealth();
    if (pathname !== "/transactions") return [404, { error: "there is only /transactions here" }];
    if (request.method !== "POST") return [405, { error: "use POST" }, { allow: "POST" }];
    if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
      return [415, { error: "content-type must be application/json" }];
    const text = await requestText(request);
    if (text === undefined) return [413, { error: "the body is too long" }, { connection: "close" }];
    const { method, headers } = request;
    const merchant = signerOf(this.options.merchants, { method, path: pathname, headers, body: text }, now());
    // One answer for all that may be wrong: whoever guesses learns nothing.
    if (merchant === undefined) return [401, { error: "the request must be signed by a key that is known" }];
    const key = headers["idempotency-key"];
    const found = transactionOf(typeof key === "string" ? key : undefined, text, now());
    if ("error" in found) return [found.status, { error: found.error }];
    if (!merchant.owns(found.merchantAccount))
      return [403, { error: "merchantAccount must be an account of whoever signed" }];
    return this.#take(found);
  }

  /** Has the broker take a transaction, here or where its account is at home. */
  async #take(transaction: Transaction): Promise<Result> {
    const { region, homes, addressOf, append, log } = this.options;
    const { id: transactionId, merchantAccount } = transaction;
    const home = homeOf(merchantAccount, homes);
    // Each account has one region that writes, or its messages would lose their order.
    if (home !== region)
      return [307, { transactionId, home }, { location: `${addressOf(home)}/transactions` }];
    try {
      await append(transaction);
    } catch (error) {
      log("error", "the broker did not acknowledge a transaction", { transactionId, error });
      const again = "not acknowledged, repeat it under the same key";
      return [503, { transactionId, error: again }, { "retry-after": RETRY_SECONDS }];
    }
    return [202, { transactionId }];
  }

  /** The process and its own connection: what decides whether requests come to this region. */
  #localHealth(): Result {
    const ready = !this.#ending && this.options.connected();
    return [ready ? 200 : 503, { ready }];
  }

  /** With what it calls; it raises an alarm and moves nothing. */
  async #deepHealth(): Promise<Result> {
    const parts = await this.options.deepHealth();
    const ready = Object.values(parts).every(Boolean);
    return [ready ? 200 : 503, { ready, ...parts }];
  }
}

type Result = readonly [
  status: number,
  body: {
    readonly transactionId?: string;
    readonly error?: string;
    readonly home?: string;
    readonly ready?: boolean;
    readonly [part: string]: string | boolean | undefined;
  },
  headers?: Readonly<Record<string, string>>,
];
