import { writeFileSync } from "node:fs";

/*
 * Preloaded into a measured Node process (`node --import`): writes what the process used, as it ends, to the file
 * that KLAP_BENCH_USAGE names. Works wherever Node does, unlike /usr/bin/time.
 */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
  writeFileSync(process.env.KLAP_BENCH_USAGE, JSON.stringify(usage));
});
