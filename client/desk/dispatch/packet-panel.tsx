import { Link } from "react-router";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import { time } from "../../../shared/i18n/dates.ts";
import { windowWords } from "../../kiosk/words/return-options.ts";
import { Code } from "../../ui/code.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PeekPane } from "../../ui/peek-pane.tsx";
import { useBusinessNow } from "../shell/use-office.tsx";
import { dayAndTime, money, ms, phoneInGroups } from "../words/format.ts";
import { dossierPath } from "../words/paths.ts";
import { useWords } from "../words/use-words.ts";
import { HandOutForm } from "./hand-out-form.tsx";
import { PointForm } from "./point-form.tsx";
import { GuestActions } from "./guest-actions.tsx";
import { placeOf } from "./packet-list.tsx";
import { PacketActions } from "./packet-actions.tsx";
import "./packet-panel.css";

/** What is known of the chosen packet, and what can be done with it. */
export function PacketPanel({
  packet,
  works,
  ...actions
}: Omit<Parameters<typeof PacketActions>[0], "packet"> & {
  readonly packet: DeskPacket | null;
  readonly works: boolean;
}) {
  const { t } = useWords();
  if (!packet) {
    return (
      <PeekPane label={t("dispatch.panel.label")}>
        <p className="packet-none">{t(works ? "dispatch.panel.none" : "dispatch.panel.noneReading")}</p>
      </PeekPane>
    );
  }
  return (
    <PeekPane
      label={t("dispatch.panel.label")}
      actions={
        works &&
        (packet.guest ? (
          <GuestActions key={`${packet.id} ${packet.state}`} packet={packet} scanned={actions.scanned} />
        ) : (
          <PacketActions key={`${packet.id} ${packet.state}`} packet={packet} {...actions} />
        ))
      }
    >
      <PacketFacts packet={packet} />
      {works && packet.guest && packet.state === "atOtherCounter" && (
        <HandOutForm key={packet.id} packet={packet} />
      )}
      {works && !packet.guest && <PointForm key={packet.id} packet={packet} />}
    </PeekPane>
  );
}

function PacketFacts({ packet }: { readonly packet: DeskPacket }) {
  const { t, language } = useWords();
  const now = useBusinessNow();
  const of = (name: string) => t(`dispatch.panel.${name}`);
  const at = (instant: string) => dayAndTime(ms(instant), now ?? ms(instant), language);
  const roundWords = ({ position, from, to }: NonNullable<DeskPacket["stop"]>) =>
    t("dispatch.panel.stop", { position, from: time(ms(from)), to: time(ms(to)) });
  const { code, ref, recipient, address, seal, collect, failure, courier, backBy, receivedBy, stop } = packet;
  const { window, counter, waitsUntil, guest, due } = packet;
  return (
    <>
      {guest ? (
        <Code>{code}</Code>
      ) : (
        <Link className="packet-code" to={dossierPath(ref)}>
          <Code>{code}</Code>
        </Link>
      )}
      <h2 className="packet-name">{packet.result}</h2>
      <p className="packet-state">
        {t(`dispatch.states.${placeOf(packet)}`)}, {t("dispatch.sinceAt", { at: at(packet.since) })}
      </p>
      <FactList
        facts={[
          { name: of("seal"), value: seal && <Code>{seal.number}</Code> },
          { name: of("contents"), value: seal?.contents.join("; ") },
          { name: of("round"), value: stop && roundWords(stop) },
          { name: of("window"), value: window && windowWords(window, t, language), strong: true },
          {
            name: of("counter"),
            value: counter && !guest && `${counter.name[language]}, ${counter.address}`,
            strong: true,
          },
          { name: of("waitsUntil"), value: waitsUntil && at(waitsUntil) },
          { name: of("recipient"), value: recipient.name },
          { name: of("phone"), value: guest ? null : phoneInGroups(recipient.phone) },
          {
            name: of("address"),
            value: guest ? null : [address.line, address.ward].filter(Boolean).join(", "),
          },
          { name: of("directions"), value: address.directions },
          { name: of("collect"), value: collect.join("; ") },
          { name: of("originals"), value: packet.originals.join("; "), strong: true },
          { name: of("due"), value: due && t("dispatch.amount", { amount: money(due.amount, language) }) },
          { name: of("courier"), value: courier?.name },
          { name: of("backBy"), value: backBy && at(backBy), strong: packet.notBack },
          {
            name: of("failure"),
            value:
              failure &&
              [t(`courier:fail.reasons.${failure.reason}`), failure.note, at(failure.at)]
                .filter(Boolean)
                .join(", "),
          },
          { name: of("stopped"), value: packet.stopped && of("stoppedWords") },
          {
            name: of("receivedBy"),
            value: receivedBy && [receivedBy.name, receivedBy.relationship].filter(Boolean).join(", "),
          },
        ]}
      />
    </>
  );
}
