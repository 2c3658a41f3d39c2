import { serveTasks } from "../worker/serve-tasks.ts";
import { RENDER_TASKS } from "./render-tasks.ts";

serveTasks(RENDER_TASKS);
