import type { Area } from "../../../policy/rule";
import type { AreaText } from "./cell-text";
import { COMMUNICATIONS } from "./communications";
import { COMPUTE } from "./compute";
import { DATA } from "./data";
import { INTEGRATION } from "./integration";
import { PLATFORM } from "./platform";
import { SERVERLESS } from "./serverless";
import { STORAGE } from "./storage";

/** What the report says of each area and requirement. */
export const CELL_TEXTS: Readonly<Record<Area, AreaText>> = {
  communications: COMMUNICATIONS,
  storage: STORAGE,
  compute: COMPUTE,
  platform: PLATFORM,
  data: DATA,
  serverless: SERVERLESS,
  integration: INTEGRATION,
};
