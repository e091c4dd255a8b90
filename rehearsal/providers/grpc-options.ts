import type { ChannelOptions } from "@grpc/grpc-js";

/** A schema is larger than gRPC's usual limit, and a call that was sent must never be sent again. */
export const GRPC_OPTIONS: ChannelOptions = {
  "grpc.max_receive_message_length": -1,
  "grpc.max_send_message_length": -1,
  "grpc.enable_retries": 0,
};
