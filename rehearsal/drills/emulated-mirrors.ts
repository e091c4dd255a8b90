import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ClusterAccess } from "../../delivery/runbooks/failover/confluent-mirror-api";

/** Address of mirrors in Confluent's REST API, with the verb of a change. */
const PATH = /^\/kafka\/v3\/clusters\/([^/]+)\/links\/([^/]+)\/mirrors(?::([a-z-]+))?$/;

/** What a cluster knows of a topic that came by a link. */
interface Linked {
  status: "ACTIVE" | "STOPPED";
  lag: number;
}

/** Two regions whose clusters mirror each other's topics. */
export interface MirroredRegions {
  readonly link: string;
  /** By home region, the names of its topics. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
}

/**
 * The part of Confluent's REST API that turns mirrors into topics and back, over two clusters in memory. It answers under a
 * key of its own for each region, and refuses what Confluent refuses: to fail over a topic that is no mirror, to turn one
 * round whose other side leads already, to restore one whose other side has not been made a topic.
 */
export class EmulatedMirrors {
  /** By cluster, its mirrors; a topic that was never a mirror is not here. */
  readonly #mirrors = new Map<string, Map<string, Linked>>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  private constructor(private readonly regions: MirroredRegions) {
    const homes = Object.keys(regions.topics);
    for (const region of homes) {
      const others = homes.filter((home) => home !== region).flatMap((home) => regions.topics[home]!);
      this.#mirrors.set(region, new Map(others.map((topic) => [topic, { status: "ACTIVE", lag: 0 }])));
    }
  }

  public static async start(regions: MirroredRegions): Promise<EmulatedMirrors> {
    const mirrors = new EmulatedMirrors(regions);
    await new Promise<void>((resolve) => mirrors.#server.listen(0, "127.0.0.1", resolve));
    return mirrors;
  }

  public accessOf(region: string): ClusterAccess {
    const { port } = this.#server.address() as AddressInfo;
    return {
      clusterId: `lkc-${region}`,
      restEndpoint: `http://127.0.0.1:${port}`,
      key: `key-${region}`,
      secret: "secret",
    };
  }

  /** What a region's cluster shows of a topic. */
  public statusOf(region: string, topic: string): Linked["status"] | undefined {
    return this.#mirrors.get(region)?.get(topic)?.status;
  }

  public close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, cluster = "", link, verb] = PATH.exec(decodeURIComponent(request.url ?? "")) ?? [];
    const region = cluster.replace(/^lkc-/, "");
    const mirrors = this.#mirrors.get(region);
    const key = Buffer.from(`key-${region}:secret`).toString("base64");
    if (mirrors === undefined || link !== this.regions.link) return send(response, 404, {});
    if (request.headers.authorization !== `Basic ${key}`) return send(response, 401, {});
    if (verb === undefined) {
      const data = [...mirrors].map(([topic, { status, lag }]) => ({
        mirror_topic_name: topic,
        mirror_status: status,
        mirror_lags: [{ partition: 0, lag }],
      }));
      return send(response, 200, { data });
    }
    const { mirror_topic_names: topics } = JSON.parse(await textOf(request)) as {
      mirror_topic_names: string[];
    };
    const data = topics.map((topic) => {
      const refusal = this.#alter(region, verb, topic);
      return {
        mirror_topic_name: topic,
        error_code: refusal === undefined ? null : 40002,
        error_message: refusal ?? null,
      };
    });
    return send(response, 200, { data });
  }

  /** Alters one topic of one region; why it cannot be, where it cannot. */
  #alter(region: string, verb: string, topic: string): string | undefined {
    const here = this.#mirrors.get(region)!;
    const [there] = [...this.#mirrors].filter(([other]) => other !== region).map(([, mirrors]) => mirrors);
    const status = here.get(topic)?.status;
    const otherStatus = there?.get(topic)?.status;
    switch (verb) {
      case "failover":
        if (status !== "ACTIVE") return "it is no mirror";
        here.set(topic, { status: "STOPPED", lag: 0 });
        return undefined;
      case "truncate-and-restore":
        if (otherStatus !== "STOPPED") return "its other side is no topic that it could follow";
        here.set(topic, { status: "ACTIVE", lag: 0 });
        return undefined;
      case "reverse-and-start-mirror":
        if (status !== "ACTIVE") return "it is no mirror";
        here.delete(topic);
        there?.set(topic, { status: "ACTIVE", lag: 0 });
        return undefined;
      default:
        return `there is no ${verb}`;
    }
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
