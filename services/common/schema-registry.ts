import type { RegisteredSchema } from "./transaction-codec";
import { required, type Variables } from "./variables";

const TIMEOUT_MILLISECONDS = 10_000;

/** What programs ask of a Schema Registry. */
export interface SchemaRegistry {
  /** The newest schema of a subject. */
  readonly latest: (subject: string) => Promise<RegisteredSchema>;
  /** @param context where the registry keeps another region's schemas, which have that region's ids */
  readonly byId: (id: number, context?: string) => Promise<RegisteredSchema>;
}

/** Schema Registry of the region, signed in by what the program's secret of Kafka holds. */
export function schemaRegistry(variables: Variables, request: typeof fetch = fetch): SchemaRegistry {
  const url = required(variables, "REGISTRY_URL").replace(/\/+$/, "");
  const user = `${required(variables, "REGISTRY_USERNAME")}:${required(variables, "REGISTRY_PASSWORD")}`;
  const ask = async (path: string): Promise<Record<string, unknown>> => {
    const response = await request(`${url}${path}`, {
      headers: {
        accept: "application/vnd.schemaregistry.v1+json",
        authorization: `Basic ${Buffer.from(user).toString("base64")}`,
      },
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (!response.ok) throw new Error(`the Schema Registry answered ${response.status} to ${path}`);
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    latest: async (subject) => {
      const { id, schema } = await ask(`/subjects/${encodeURIComponent(subject)}/versions/latest`);
      return { id: Number(id), definition: String(schema) };
    },
    byId: async (id, context) => {
      const prefix = context === undefined ? "" : `/contexts/${encodeURIComponent(`.${context}`)}`;
      const { schema } = await ask(`${prefix}/schemas/ids/${id}`);
      return { id, definition: String(schema) };
    },
  };
}

/** Registry that asks for each schema once: a schema never changes under its id. */
export function remembered({ latest, byId }: SchemaRegistry): SchemaRegistry {
  const known = new Map<string, Promise<RegisteredSchema>>();
  return {
    latest,
    byId: (id, context = "") => {
      const key = `${context}/${id}`;
      const asked = known.get(key) ?? byId(id, context === "" ? undefined : context);
      known.set(key, asked);
      // An answer that failed is asked for again.
      asked.catch(() => known.delete(key));
      return asked;
    },
  };
}
