import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Namespace, Server, Socket } from "socket.io";
import { DeviceHandshake } from "../../shared/contracts/devices.ts";
import { deviceNoteMs } from "../../shared/domain/devices/index.ts";
import {
  generationOf,
  type DeviceDocument,
  type DeviceStore,
} from "../../shared/store/devices/device.store.ts";
import type { DevicePulse } from "../../shared/store/outbox/pulse.ts";

type Held = { readonly device: string; readonly generation: number };

/**
 * Registered screens by their sockets. `/device` is a screen's own line: it is put into the room of its device and hears of its calls for
 * help; a board also hears when it has something else to show. A screen that says on `/tracking` which device it is, is held to it there as
 * well. Whoever's token becomes void loses all of them.
 */
export function openDevices(
  io: Server,
  { devices, log }: { readonly devices: DeviceStore; readonly log: Logger },
) {
  const own = io.of("/device");
  const spaces = [own, io.of("/tracking")];
  /** Which token each socket came in by; of those that are not connected yet as well. */
  const held = new WeakMap<Socket, Held>();
  /** Names this server in what it notes of lines. */
  const server = randomUUID();
  let closing = false;
  const roomOf = (device: string) => `device:${device}`;
  const boardsOf = (agency: string) => `boards:${agency}`;
  /** What is noted of lines is a rough figure: nothing fails with it. */
  const note = (work: Promise<void>) => void work.catch(() => undefined);

  const isHeldBy = (device: DeviceDocument | null, { generation }: Held) =>
    device !== null && !device.revoked && generationOf(device) === generation;

  async function admit(socket: Socket): Promise<Error | undefined> {
    const said = DeviceHandshake.safeParse(socket.handshake.auth);
    const device = said.success ? await devices.findByToken(said.data.device) : null;
    if (!device) return new Error("device-revoked");
    held.set(socket, { device: device._id, generation: generationOf(device) });
    return undefined;
  }

  async function letIn(socket: Socket, next: (fault?: Error) => void): Promise<void> {
    const fault = await admit(socket).catch((error: unknown) => {
      log.warn({ err: error }, "a registered screen cannot be let in");
      return new Error("unavailable");
    });
    next(fault);
  }

  /** Joins before it reads again: a token that became void in between is seen here, or told by the change stream. */
  async function seat(socket: Socket, space: Namespace, of: Held): Promise<void> {
    await socket.join(roomOf(of.device));
    const device = await devices.findById(of.device);
    if (!device || !isHeldBy(device, of)) {
      socket.disconnect(true);
      return;
    }
    if (space !== own) return;
    if (device.kind === "board") await seatBoard(socket, device.agency);
    note(devices.noteLine(of.device, server, new Date()));
  }

  /** What happened before it was in the room it was not told: it looks once it is. */
  async function seatBoard(socket: Socket, agency: string): Promise<void> {
    await socket.join(boardsOf(agency));
    socket.emit("screen:changed");
  }

  for (const space of spaces) {
    space.use((socket, next) => {
      // A public page watches a dossier without being a device.
      if (space !== own && !saysDevice(socket.handshake.auth)) {
        next();
        return;
      }
      void letIn(socket, next);
    });
    space.on("connection", (socket) => {
      const of = held.get(socket);
      if (!of) return;
      socket.on("disconnect", () => {
        const isLast = space === own && !own.adapter.rooms.has(roomOf(of.device));
        if (isLast && !closing) note(devices.dropLines([of.device], server));
      });
      seat(socket, space, of).catch(() => socket.disconnect(true));
    });
  }

  /** Every socket here that came in by a token. */
  const seated = () =>
    spaces
      .flatMap((space) => [...space.sockets.values()])
      .flatMap((socket) => {
        const of = held.get(socket);
        return of ? [{ socket, of }] : [];
      });
  const lines = () => [...new Set(seated().map(({ of }) => of.device))];
  const noting = setInterval(() => note(devices.keepLines(lines(), server, new Date())), deviceNoteMs);
  noting.unref();

  const endUnless = (isRight: (of: Held) => boolean) => {
    for (const { socket, of } of seated()) if (!isRight(of)) socket.disconnect(true);
  };

  return {
    /** A token is void: its sockets end here, as they do on every server that hears of it. */
    changed: (device: string, { generation, revoked }: DevicePulse): void => {
      endUnless((of) => of.device !== device || (!revoked && of.generation >= generation));
    },
    /** Something has changed with the call of a device: it looks again. */
    tellHelp: (device: string): void => {
      own.to(roomOf(device)).emit("help:changed");
    },
    /** A call, a lane or a result that waits has changed: the boards of the agency look again. */
    tellBoards: (agency: string): void => {
      if (own.adapter.rooms.has(boardsOf(agency))) own.to(boardsOf(agency)).emit("screen:changed");
    },
    /** The change stream was away: whose token became void meanwhile is found by reading. */
    refetch: async (): Promise<void> => {
      // Whatever it is told on its line, a screen looks again: a board too.
      own.emit("help:changed");
      for (const id of lines()) {
        const device = await devices.findById(id);
        endUnless((of) => of.device !== id || isHeldBy(device, of));
      }
    },
    close: async (): Promise<void> => {
      closing = true;
      clearInterval(noting);
      await devices.dropLines(lines(), server).catch(() => undefined);
    },
  };
}

/** What a browser sends beside a handshake is anything. */
const saysDevice = (auth: unknown): boolean => typeof auth === "object" && auth !== null && "device" in auth;
