import { serveTasks } from "../worker/serve-tasks.ts";
import { IMPORT_TASKS } from "./import-tasks.ts";

serveTasks(IMPORT_TASKS);
