/*
 * Preloaded into a measured Node process (`node -r`): writes what the process used, as it ends, to the file
 * that KLAP_BENCH_USAGE names. Works wherever Node does, unlike /usr/bin/time. It is CommonJS, because after
 * `--import` Node loads the program itself as a module, which ts-node cannot take.
 */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMiB: maxRSS / 1024 };
  writeFileSync(process.env.KLAP_BENCH_USAGE, JSON.stringify(usage));
});
