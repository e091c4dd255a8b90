import { databasePool } from "../../common/database";
import { collect } from "../collect";

const database = databasePool(process.env, "settlement-collect");

export const handler = (event: unknown): ReturnType<typeof collect> => collect(database, event);
