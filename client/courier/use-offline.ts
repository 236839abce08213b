import { Unreachable } from "../api/request.ts";
import { useSession } from "../api/use-session.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useDeliveries } from "./use-deliveries.ts";

/** Whether the office could not be reached the last time it was asked for anything. */
export function useOffline(): boolean {
  const outbox = useOutbox();
  // Only listens to what the pages ask for, and asks for nothing itself.
  const list = useDeliveries(false);
  const session = useSession();
  return !outbox.reachable || [list, session].some(({ error }) => error instanceof Unreachable);
}
