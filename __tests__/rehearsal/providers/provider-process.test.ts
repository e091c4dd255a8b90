import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProviderProcess } from "../../../rehearsal/providers/provider-process";
import { fakeProvider } from "./fake-provider";
import { privateFolder } from "./private-folder";

describe("ProviderProcess", () => {
  const scripts = privateFolder();
  const folder = privateFolder();
  const script = (name: string, body: string): string => {
    const file = join(scripts, name);
    writeFileSync(file, `#!/bin/sh\n${body}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const start = (binary: string, startupSeconds = 10): ReturnType<typeof ProviderProcess.start> =>
    ProviderProcess.start({ binary, endpoint: "http://127.0.0.1:1", folder, startupSeconds });

  it("runs in a private folder until it is ended, and leaves nothing", async () => {
    const { process: provider, address } = await start(fakeProvider(scripts));
    expect(statSync(provider.folder).mode & 0o777).toBe(0o700);
    expect(existsSync(address.replace("unix:", ""))).toBe(true);
    await provider.end();
    expect(provider.running).toBe(false);
    expect(() => process.kill(provider.processId!, 0)).toThrow("ESRCH");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is given nothing of the user's environment", async () => {
    const real = { AWS_PROFILE: "real", AWS_CA_BUNDLE: "real", HTTP_PROXY: "real", HTTPS_PROXY: "real" };
    const before = { ...process.env };
    Object.assign(process.env, real);
    const binary = script("environment", "env >&2; exit 1");
    const error: Error = await start(binary).then(
      () => new Error("it started"),
      (reason: Error) => reason,
    );
    for (const name of Object.keys(real)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    expect(error.message).toContain("AWS_ENDPOINT_URL=http://127.0.0.1:1");
    expect(error.message).not.toContain("=real");
  });

  it.each<[string, () => string, string]>([
    [
      "is missing",
      () => join(scripts, "none"),
      "could not be started (spawn <binary> ENOENT) before it was ready",
    ],
    [
      "ends",
      () => script("ends", "echo no licence >&2; exit 3"),
      "ended with exit code 3 before it was ready",
    ],
    [
      "is no provider",
      () => script("other", "echo hello; sleep 9"),
      'printed "hello\\n" where a provider prints',
    ],
    [
      "speaks protocol 6",
      () => script("six", "echo '1|6|unix|/x|grpc|'; sleep 9"),
      "speaks plugin protocol 6",
    ],
    ["says nothing", () => script("mute", "exec sleep 9"), "was not ready within 0.3 s"],
  ])("says so when the executable %s, and leaves nothing", async (_, make, message) => {
    const binary = make();
    await expect(start(binary, 0.3)).rejects.toThrow(`${binary}: ${message.replace("<binary>", binary)}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("quotes what the executable said before it ended", async () => {
    await expect(start(script("says", "echo no licence >&2; exit 3"))).rejects.toThrow(
      "it said:\nno licence",
    );
  });

  it("refuses a folder whose sockets would have too long a path", async () => {
    const long = `/${"x".repeat(90)}`;
    await expect(ProviderProcess.start({ binary: "b", endpoint: "e", folder: long })).rejects.toThrow(
      `${long}: folder for provider sockets must have a path of at most 75 bytes; set TMPDIR to a shorter one`,
    );
  });

  it("counts CPU seconds where the system tells, also after the end", async () => {
    const { process: provider } = await start(fakeProvider(scripts));
    const before = provider.cpuSeconds();
    await provider.end();
    if (existsSync("/proc/self/stat")) expect(provider.cpuSeconds()).toBeGreaterThanOrEqual(before ?? 1);
    else expect(before).toBeUndefined();
  });
});
