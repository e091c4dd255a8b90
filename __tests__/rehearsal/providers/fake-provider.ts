import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROVIDER_METHODS, PROVIDER_SERVICE } from "../../../rehearsal/providers/provider-methods";
import { wireBytes } from "../../../rehearsal/providers/wire-bytes";

/** A schema answer with one empty resource schema per type. */
export function schemaAnswer(...types: string[]): Buffer {
  return Buffer.concat(
    types.map((type) => wireBytes(2, Buffer.concat([wireBytes(1, type), wireBytes(2, "")]))),
  );
}

/**
 * Writes an executable that behaves like a provider of protocol 5: it answers GetSchema with one type, dies in Go's way
 * when it is told to apply `crash`, never answers `hang`, and echoes every other request after its process id.
 */
export function fakeProvider(folder: string): string {
  const file = join(folder, "fake-provider");
  const source = `#!${process.execPath}
const grpc = require(${JSON.stringify(require.resolve("@grpc/grpc-js"))});
const raw = (bytes) => bytes;
const kind = { requestStream: false, responseStream: false, requestSerialize: raw, requestDeserialize: raw, responseSerialize: raw, responseDeserialize: raw };
const methods = {}, handlers = {};
for (const method of ${JSON.stringify(PROVIDER_METHODS)}) {
  methods[method] = { path: "${PROVIDER_SERVICE}" + method, ...kind };
  handlers[method] = (call, done) => {
    const text = call.request.toString();
    if (method === "GetSchema") return done(null, Buffer.from("${schemaAnswer("aws_fake").toString("base64")}", "base64"));
    if (text === "hang") return;
    if (text === "crash") { console.error("panic: nil pointer\\n\\ngoroutine 7 [running]:"); process.exit(2); }
    done(null, Buffer.from(process.pid + " " + text));
  };
}
const server = new grpc.Server();
server.addService(methods, handlers);
const socket = process.env.PLUGIN_UNIX_SOCKET_DIR + "/plugin1";
server.bindAsync("unix:" + socket, grpc.ServerCredentials.createInsecure(), () => console.log("1|5|unix|" + socket + "|grpc|"));
`;
  writeFileSync(file, source, { mode: 0o755 });
  return file;
}
