/*
 * Every cdktf token captures a stack trace of unlimited depth, the larger half of synth's time. Nothing
 * that is synthesized contains one; they only help to debug cdktf itself. Import this file first.
 */
const traces = require("cdktf/lib/tokens/private/stack-trace") as { captureStackTrace: () => string[] };

if (process.env.KLAP_TOKEN_TRACES !== "1") traces.captureStackTrace = () => [];
