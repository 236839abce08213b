import type { Figures } from "./figures.ts";
import { afterBurst, afterReconnect } from "./push/losses.ts";
import { socketMemory } from "./push/memory.ts";
import { openScene, type Scene } from "./push/scene.ts";
import { throughJobs } from "./push/through-jobs.ts";
import { pushedToSockets } from "./push/to-sockets.ts";

type Part = (scene: Scene) => Promise<Figures>;

const parts: Readonly<Record<string, Part>> = {
  sockets: pushedToSockets,
  jobs: throughJobs,
  reconnect: afterReconnect,
  burst: afterBurst,
  memory: socketMemory,
};

const benchOf = (asked: readonly Part[]) => async (): Promise<Figures> => {
  const scene = await openScene();
  try {
    const figures: Record<string, Figures[string]> = {};
    for (const part of asked) Object.assign(figures, await part(scene));
    return figures;
  } finally {
    await scene.close();
  }
};

/** Live screens: all of it, or one part (`push:jobs`). */
export const pushBenches: Readonly<Record<string, () => Promise<Figures>>> = {
  push: benchOf(Object.values(parts)),
  ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`push:${name}`, benchOf([part])])),
};
