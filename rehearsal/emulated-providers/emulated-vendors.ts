import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFLUENT } from "./confluent/rules";
import { EmulatedProvider } from "./emulated-provider";
import type { ProviderSchema } from "./provider-schema";
import { ProviderServer } from "./provider-server";
import { REDPANDA } from "./redpanda/rules";
import type { VendorRules } from "./type-rules";
import { VendorStore } from "./vendor-store";

const VENDORS: readonly VendorRules[] = [CONFLUENT, REDPANDA];

/** What one stack's Terraform has to be told to find the emulated vendors it uses. */
export interface VendorUse {
  /** Entries for `TF_REATTACH_PROVIDERS`. */
  readonly reattach: Readonly<Record<string, object>>;
  close(): void;
}

/** Confluent Cloud and Redpanda Cloud of one rehearsal: each stack gets providers of its own, all see the same objects. */
export class EmulatedVendors {
  readonly #stores = new Map(VENDORS.map(({ vendor }) => [vendor, new VendorStore()]));
  readonly #schemas = new Map<string, ProviderSchema>();
  #sockets = 0;

  /**
   * @param root of the project, which has the vendors' schemas
   * @param folder where sockets go; its path must be short
   */
  public constructor(
    private readonly root: string,
    private readonly folder: string,
    /** Of some ids and ARNs of AWS, those that nobody has. */
    private readonly unknownToAws: (things: readonly string[]) => Promise<readonly string[]>,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Objects of a vendor, to look at or to change behind Terraform's back. */
  public store(vendor: string): VendorStore {
    const store = this.#stores.get(vendor);
    if (store === undefined) throw new RangeError(`there is no vendor ${vendor}`);
    return store;
  }

  /** Serves what a stack's types need, for as long as it is at work. */
  public async use(types: readonly string[]): Promise<VendorUse> {
    const used = VENDORS.filter(({ vendor }) => types.some((type) => type.startsWith(`${vendor}_`)));
    const servers: ProviderServer[] = [];
    const reattach: Record<string, object> = {};
    for (const rules of used) {
      const socket = join(this.folder, `vendor${++this.#sockets}`);
      const provider = new EmulatedProvider(rules, this.#schema(rules), this.store(rules.vendor));
      servers.push(
        await ProviderServer.start(socket, rules.protocol, async (method, request) => {
          const things = provider.inAws(method, request);
          const unknown = things.length === 0 ? [] : await this.unknownToAws(things);
          return unknown.length === 0 ? provider.answer(method, request) : provider.refuse(request, unknown);
        }),
      );
      reattach[rules.address] = {
        Protocol: "grpc",
        ProtocolVersion: rules.protocol,
        Pid: process.pid,
        Test: true,
        Addr: { Network: "unix", String: socket },
      };
    }
    return { reattach, close: () => servers.forEach((server) => server.close()) };
  }

  #schema({ vendor, address }: VendorRules): ProviderSchema {
    const known = this.#schemas.get(vendor);
    if (known !== undefined) return known;
    const file = join(this.root, "providers", vendor, "schema.json");
    const { provider_schemas } = JSON.parse(readFileSync(file, "utf8")) as {
      provider_schemas: Record<string, ProviderSchema>;
    };
    const schema = provider_schemas[address]!;
    this.#schemas.set(vendor, schema);
    return schema;
  }
}
