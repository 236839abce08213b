import { once } from "node:events";
import { connect } from "node:net";
import { redisAddress } from "../../scripts/services/redis.ts";

/**
 * Listens to what Redis is asked, until `stop`: each command as its words. A plain connection, because clients get into disorder when
 * others' commands arrive before the answer to their own.
 */
export async function hearRedis(
  url: string,
): Promise<{ readonly heard: readonly (readonly string[])[]; readonly stop: () => void }> {
  const socket = connect(redisAddress(url));
  const heard: string[][] = [];
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    const lines = `${rest}${chunk}`.split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, word = ""]) => word);
      if (words.length > 0) heard.push(words);
    }
  });
  await once(socket, "connect");
  socket.write("MONITOR\r\n");
  await once(socket, "data");
  return { heard, stop: () => socket.destroy() };
}
