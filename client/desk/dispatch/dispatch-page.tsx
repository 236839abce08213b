import {
  Building2,
  Hand,
  House,
  Landmark,
  Package,
  PackageOpen,
  Truck,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { deliveryRules } from "../../../shared/domain/deliveries/index.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useShortcuts } from "../keys/keys.tsx";
import { useSignedIn } from "../session/signed-in.tsx";
import { useWords } from "../words/use-words.ts";
import { CourierProgress, NotBack } from "./day-so-far.tsx";
import { PacketList } from "./packet-list.tsx";
import { PacketPanel } from "./packet-panel.tsx";
import { ScanBar } from "./scan-bar.tsx";
import { useBoard, useScanned, useSection } from "./use-dispatch.ts";
import { useScans, type ScanMode } from "./use-scans.ts";
import "./dispatch-page.css";

/** `/desk/dispatch`: packets on their way home, in the order of the work; worked by the counter, watched by the leader. */
export function DispatchPage() {
  const { t } = useWords();
  const { role } = useSignedIn();
  const works = deliveryRules.seal.roles.includes(role);
  const board = useBoard();
  const sections = useSections();
  const { scans, scan, clear } = useScans();
  const [mode, setMode] = useState<ScanMode>("find");
  const [courier, setCourier] = useState("");
  const [selected, setSelected] = useState<string | null>(null);
  const [scanned, setScanned] = useState<string | null>(null);
  const [focusSeal, setFocusSeal] = useState(false);
  const found = useScanned(scanned);
  const couriers = board.data?.couriers ?? [];
  const all = sections.flatMap(({ section }) => section.items ?? []);
  const hit = selected === null ? (found.data?.[0] ?? null) : null;
  const packet = hit ?? all.find(({ id }) => id === selected) ?? null;

  const choose = (id: string, seals = false) => {
    setScanned(null);
    setSelected(id);
    setFocusSeal(seals);
  };
  const move = (by: 1 | -1) => {
    // Those that failed stand in a second list; the way down goes past each packet once.
    const way = sections.flatMap(({ name, section }) => (name === "failed" ? [] : (section.items ?? [])));
    const at = way.findIndex(({ id }) => id === packet?.id);
    const next = way[at === -1 ? 0 : at + by];
    if (next) choose(next.id);
  };
  useShortcuts("page", [
    { name: "j", words: t("dispatch.keys.down"), inLine: true, run: () => move(1) },
    { name: "k", words: t("dispatch.keys.up"), inLine: true, run: () => move(-1) },
  ]);

  function onScan(code: string) {
    if (mode === "offer") {
      const name = couriers.find(({ account }) => account === courier)?.name ?? "";
      scan(code, { type: "offer", seal: code, courier }, t("dispatch.scan.offered", { name }));
    } else if (mode === "receive") {
      scan(code, { type: "receive", seal: code }, t("dispatch.scan.received"));
    } else {
      setSelected(null);
      setScanned(code);
      setFocusSeal(true);
    }
  }

  /** The next one to make up comes by itself. */
  function onSealed() {
    const planned = sections[0]?.section.items ?? [];
    const next = planned.find(({ id }) => id !== packet?.id);
    if (next) choose(next.id, true);
  }

  return (
    <div className="dispatch-page">
      <div className="dispatch-main">
        <header className="dispatch-head">
          <h1>{t("dispatch.title")}</h1>
          <p>{board.data && t("dispatch.out", { count: board.data.counts.outForReturn ?? 0 })}</p>
          <Link className="button" to="/desk/dispatch/rounds">
            {t("dispatch.rounds.name")}
          </Link>
          <Link className="button" to="/desk/dispatch/balance">
            {t("dispatch.balance.link")}
          </Link>
        </header>
        <ScanBar
          mode={mode}
          works={works}
          couriers={couriers}
          courier={courier}
          scans={scans}
          onMode={(next) => {
            setMode(next);
            clear();
          }}
          onCourier={setCourier}
          onScan={onScan}
        />
        <div className="dispatch-lists">
          {scanned !== null && found.data?.length === 0 && (
            <p className="dispatch-nothing" role="status">
              {t("dispatch.scan.nothing", { scanned })}
            </p>
          )}
          <NotBack packets={board.data?.notBack ?? []} onSelect={(id) => choose(id)} />
          <CourierProgress couriers={couriers} />
          {board.isPending && <Skeleton rows={8} words={t("shell.problem.loading")} />}
          {sections.map(({ name, Icon, section }) => (
            <PacketList
              key={name}
              name={name}
              Icon={Icon}
              section={section}
              total={name === "ended" ? board.data?.ended : countOf(name)}
              selected={packet?.id ?? null}
              onSelect={(id) => choose(id)}
            />
          ))}
        </div>
      </div>
      <PacketPanel
        packet={packet}
        works={works}
        scanned={hit !== null && isSealOf(hit, scanned)}
        couriers={couriers}
        focusSeal={focusSeal}
        onSealed={onSealed}
      />
    </div>
  );

  function countOf(name: string): number | undefined {
    return Object.entries(board.data?.counts ?? {}).find(([state]) => state === name)?.[1];
  }
}

const isSealOf = ({ seal }: DeskPacket, scanned: string | null) => seal !== null && seal.number === scanned;

/** The way of a packet through the day, in the order of the work. */
function useSections() {
  return [
    { name: "planned", Icon: PackageOpen, section: useSection({ state: "planned" }) },
    { name: "sealed", Icon: Package, section: useSection({ state: "sealed" }) },
    { name: "offered", Icon: Hand, section: useSection({ state: "offered" }) },
    { name: "outForReturn", Icon: Truck, section: useSection({ state: "outForReturn" }) },
    { name: "returning", Icon: Undo2, section: useSection({ state: "returning" }) },
    { name: "guests", Icon: Building2, section: useSection({ guests: "true" }) },
    { name: "atOtherCounter", Icon: Landmark, section: useSection({ state: "atOtherCounter" }) },
    { name: "failed", Icon: TriangleAlert, section: useSection({ failed: "true" }) },
    { name: "ended", Icon: House, section: useSection({ state: "delivered,backAtCounter", today: "true" }) },
  ] as const;
}
