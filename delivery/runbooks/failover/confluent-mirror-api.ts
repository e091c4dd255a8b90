import { z } from "zod";
import { UserError } from "../../../modules/core/errors";
import type { MirrorApi } from "./failover-cloud";

/** Milliseconds until a cluster counts as not answering. */
const PATIENCE = 10_000;

/** What opens a region's cluster. */
export interface ClusterAccess {
  readonly clusterId: string;
  readonly restEndpoint: string;
  readonly key: string;
  readonly secret: string;
}

const mirrorsShape = z.object({
  data: z.array(
    z.object({
      mirror_topic_name: z.string(),
      mirror_status: z.string(),
      mirror_lags: z.array(z.object({ lag: z.number() })).optional(),
    }),
  ),
});

const alteredShape = z.object({
  data: z.array(
    z.object({
      mirror_topic_name: z.string(),
      error_code: z.number().nullish(),
      error_message: z.string().nullish(),
    }),
  ),
});

/**
 * Mirrors by the REST API of Confluent's clusters, which answers inside their network only.
 * @param accessOf what opens the cluster of a region
 * @see https://docs.confluent.io/cloud/current/api.html#tag/Cluster-Linking-(v3)
 */
export function confluentMirrorApi(accessOf: (region: string) => Promise<ClusterAccess>): MirrorApi {
  const call = async (region: string, path: string, body?: object): Promise<unknown> => {
    const { clusterId, restEndpoint, key, secret } = await accessOf(region);
    const url = `${restEndpoint.replace(/\/$/, "")}/kafka/v3/clusters/${clusterId}/links/${path}`;
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`,
        "content-type": "application/json",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    }).catch((error: Error) => {
      throw new UserError(`Kafka in ${region} gives no answer: ${error.message}`);
    });
    if (!response.ok) throw new UserError(`Kafka in ${region} refuses ${path}: status ${response.status}`);
    return response.json();
  };
  return {
    list: async (region, link) => {
      const { data } = mirrorsShape.parse(await call(region, `${encodeURIComponent(link)}/mirrors`));
      return data.map((mirror) => ({
        topic: mirror.mirror_topic_name,
        status: mirror.mirror_status.toUpperCase(),
        lag: (mirror.mirror_lags ?? []).reduce((sum, { lag }) => sum + lag, 0),
      }));
    },
    alter: async (region, link, verb, topics) => {
      const path = `${encodeURIComponent(link)}/mirrors:${verb}`;
      const { data } = alteredShape.parse(await call(region, path, { mirror_topic_names: topics }));
      const refused = data.filter(({ error_code: code }) => typeof code === "number" && code !== 0);
      if (refused.length > 0)
        throw new UserError(
          refused
            .map(({ mirror_topic_name: topic, error_message: message }) => `${verb} of ${topic}: ${message}`)
            .join("; "),
        );
    },
  };
}
