import { createServer } from "node:http";
import { WebSocketServer } from "ws";

/** The floor of a socket that waits: a bare WebSocket, which greets and is silent. */
const http = createServer((_request, response) => {
  response.end("{}");
});
new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket) => {
  socket.on("message", () => undefined);
  socket.send("ready");
});
http.listen(Number(process.env["PORT"]), "127.0.0.1");
