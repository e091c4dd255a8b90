import type { Exception } from "./exception";

/** Every finding that is accepted. */
export const EXCEPTIONS: readonly Exception[] = [];
