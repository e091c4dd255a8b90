import { Client, credentials } from "@grpc/grpc-js";
import type { Lease } from "../../../rehearsal/providers/lease";
import { PROVIDER_SERVICE, type ProviderMethod } from "../../../rehearsal/providers/provider-methods";

interface Reattach {
  readonly Pid: number;
  readonly Addr: { readonly String: string };
}

/** Path of the socket that a lease tells Terraform to use. */
export function leaseSocket(lease: Lease): string {
  const value = JSON.parse(lease.environment["TF_REATTACH_PROVIDERS"] ?? "{}") as Record<string, Reattach>;
  return value["registry.terraform.io/hashicorp/aws"]?.Addr.String ?? "";
}

/** Makes one call through a lease, as Terraform would. */
export function callLease(
  lease: Lease,
  method: ProviderMethod,
  request: Buffer | string = "",
): Promise<Buffer> {
  const raw = (bytes: Buffer): Buffer => bytes;
  const client = new Client(`unix:${leaseSocket(lease)}`, credentials.createInsecure());
  return new Promise<Buffer>((resolve, reject) => {
    client.makeUnaryRequest(PROVIDER_SERVICE + method, raw, raw, Buffer.from(request), (error, answer) => {
      client.close();
      if (error) reject(error);
      else resolve(answer ?? Buffer.alloc(0));
    });
  });
}
