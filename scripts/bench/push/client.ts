import { Agent, request } from "node:http";

export type Client = {
  /** Sends JSON and gives what came back. @throws Error for any answer that is not 2xx */
  readonly send: (
    method: string,
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<unknown>;
  readonly close: () => void;
};

/** A caller with open connections, as cheap as one can be. */
export function clientOf(port: number, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const send: Client["send"] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const length = Buffer.byteLength(text);
      const sent = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          path,
          method,
          headers: { "content-type": "application/json", "content-length": length, ...headers },
        },
        (response) => {
          let said = "";
          response.setEncoding("utf8");
          response.on("data", (part: string) => {
            said += part;
          });
          response.on("error", reject);
          response.on("end", () => {
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300) resolve(said === "" ? null : JSON.parse(said));
            else reject(new Error(`${method} ${path}: ${status} ${said}`));
          });
        },
      );
      sent.on("error", (error) => {
        // The server has just closed a connection that nobody had used for a while: it has heard nothing.
        if (sent.reusedSocket && "code" in error && error.code === "ECONNRESET")
          resolve(send(method, path, body, headers));
        else reject(error);
      });
      sent.end(text);
    });

  return {
    send,
    close: () => agent.destroy(),
  };
}
