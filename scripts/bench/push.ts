import type { Figures } from "./figures.ts";
import { afterBurst, afterReconnect } from "./push/losses.ts";
import { socketMemory } from "./push/memory.ts";
import { openScene, type Scene } from "./push/scene.ts";
import { throughJobs } from "./push/through-jobs.ts";
import { pushedToSockets } from "./push/to-sockets.ts";

const parts: Readonly<Record<string, (scene: Scene) => Promise<Figures>>> = {
  sockets: pushedToSockets,
  jobs: throughJobs,
  reconnect: afterReconnect,
  burst: afterBurst,
  memory: socketMemory,
};

const benchOf = (names: readonly string[]) => async (): Promise<Figures> => {
  const scene = await openScene();
  try {
    const figures: Record<string, Figures[string]> = {};
    for (const name of names) Object.assign(figures, await parts[name]?.(scene));
    return figures;
  } finally {
    await scene.close();
  }
};

/** Live screens: all of it, or one part (`push:jobs`). */
export const pushBenches: Readonly<Record<string, () => Promise<Figures>>> = {
  push: benchOf(Object.keys(parts)),
  ...Object.fromEntries(Object.keys(parts).map((name) => [`push:${name}`, benchOf([name])])),
};
