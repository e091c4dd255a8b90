import { createServer, type Server } from "node:https";
import type { Server as SocketServer } from "node:net";
import type { KeyAndCertificate } from "./certificate";

export const HEALTH_PORT = 8442;
export const HEALTH_PATH = "/health";

/**
 * Answers who asks after this process: 200 when it is ready, 503 until then and while it ends. What it calls does not
 * count: a database that is away would take out all tasks, and bring nothing back.
 */
export function healthServer(certificate: KeyAndCertificate, ready: () => boolean): Server {
  return createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const status = pathname !== HEALTH_PATH ? 404 : ready() ? 200 : 503;
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(`${JSON.stringify({ ready: status === 200 })}\n`);
  });
}

/** Settles when a server listens. */
export function listening(server: SocketServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
}

/** Settles when a server has answered what it was asked and takes nothing more. */
export function closed(server: SocketServer): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}
