import { databasePool } from "../../common/database";
import { record } from "../record";

const database = databasePool(process.env, "settlement-record");

export const handler = (event: unknown): ReturnType<typeof record> => record(database, event);
