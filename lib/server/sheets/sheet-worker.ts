import { serveTasks } from "../worker/serve-tasks.ts";
import { SHEET_TASKS } from "./sheet-tasks.ts";

serveTasks(SHEET_TASKS);
