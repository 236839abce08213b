import {
  Building2,
  Clock,
  CornerDownLeft,
  Navigation,
  Package,
  Phone,
  ScanLine,
  Signpost,
  User,
} from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { Code } from "../ui/code.tsx";
import { Stone } from "../ui/stone.tsx";
import { currentLanguage } from "../i18n/i18n.ts";
import { windowWords } from "../kiosk/words/return-options.ts";
import { addressText, mapLink, placeOf, splitAddress } from "./address.ts";
import { DueAmount } from "./due-amount.tsx";
import { PhoneLink } from "./phone-button.tsx";
import { windowOf } from "./packet-card.tsx";
import { PhonePage } from "./phone-page.tsx";
import { Strip } from "./strip.tsx";
import { giveBackPath, listPath, stopPath, takePath } from "./to-list.ts";
import "./stop-page.css";

type Props = {
  readonly packet: DeliveryView;
  readonly title: string;
};

/** One stop: the address biggest, then how to find the door, who, what to hand over, what to collect. */
export function StopPage({ packet, title }: Props) {
  const { t } = useTranslation("courier");
  const { recipient, collect, attempts, seal, mustReturn, stop, counter, window, due, mine } = packet;
  const address = placeOf(packet);
  const { number, street } = splitAddress(address);
  return (
    <PhonePage title={title} back={listPath} strip={<Strip />} thumb={<Actions packet={packet} />}>
      <div className="stop-head">
        <h2 className="stop-address">
          {number !== null && <span className="stop-number">{number}</span>}
          <span className="stop-street">{street}</span>
          {address.ward !== null && <span className="stop-ward">{address.ward}</span>}
        </h2>
        {stop !== null && <Window stop={stop} />}
      </div>
      {due !== null && <DueAmount due={due} />}
      <dl className="stop-facts">
        {(address.directions !== null || mine) && (
          <Fact icon={<Signpost />} label={t("stop.directions")}>
            {address.directions !== null && <span>{address.directions}</span>}
            {mine && (
              <Link className="stop-directions" to={`${stopPath(packet.id)}/directions`}>
                {t(address.directions === null ? "directions.add" : "directions.change")}
              </Link>
            )}
          </Fact>
        )}
        {counter && (
          <Fact icon={<Building2 />} label={t("stop.counter")}>
            <strong>{t("stop.toCounter", { office: counter.name[currentLanguage()] })}</strong>
          </Fact>
        )}
        {window && (
          <Fact icon={<Clock />} label={t("stop.chosen")}>
            {t("stop.chosenAt", { window: windowWords(window, t, currentLanguage()) })}
          </Fact>
        )}
        <Fact icon={<User />} label={t("stop.recipient")}>
          <span className="stop-name">{recipient.name}</span>
          {attempts > 0 && !mustReturn && (
            <span>{t("list.triedHeld", { count: attempts, left: maxAttempts - attempts })}</span>
          )}
        </Fact>
        <Fact icon={<Package />} label={t("stop.codeOf")}>
          <strong>
            {seal === null ? (
              t("stop.handOver")
            ) : (
              <>
                {t("stop.sealed")} <Code>{seal.number}</Code>
              </>
            )}
          </strong>
          {(seal?.contents ?? [packet.result]).map((paper) => (
            <span key={paper}>{paper}</span>
          ))}
          <span>
            <Code>{packet.code}</Code>
          </span>
        </Fact>
        <Fact icon={<CornerDownLeft />} label={t("stop.collectLabel")}>
          {collect.length === 0 ? (
            t("stop.collectNone")
          ) : (
            <>
              <strong>{t("stop.collect", { count: collect.length })}</strong>
              {collect.map((paper) => (
                <span key={paper}>{paper}</span>
              ))}
            </>
          )}
        </Fact>
      </dl>
    </PhonePage>
  );
}

type FactProps = { readonly icon: ReactElement; readonly label: string; readonly children: ReactNode };

function Fact({ icon, label, children }: FactProps) {
  return (
    <div className="stop-fact">
      <dt>
        {icon}
        <span className="visually-hidden">{label}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Window({ stop }: { readonly stop: NonNullable<DeliveryView["stop"]> }) {
  const { t } = useTranslation("courier");
  const { from, to } = windowOf(stop);
  return (
    <div className="stop-window">
      <Stone outlined above={t("stop.window")} main={from} below={t("stop.until", { to })} />
    </div>
  );
}

function Actions({ packet }: Pick<Props, "packet">) {
  const { t } = useTranslation("courier");
  const { counter } = packet;
  const address = placeOf(packet);
  const recipient = counter
    ? { name: counter.name[currentLanguage()], phone: counter.phone }
    : packet.recipient;
  return (
    <>
      <div className="phone-button-pair">
        <PhoneLink href={`tel:${recipient.phone}`} aria-label={t("stop.callWho", recipient)}>
          <Phone aria-hidden="true" size={26} strokeWidth={2.25} /> {t("stop.call")}
        </PhoneLink>
        <PhoneLink
          href={mapLink(address, navigator.userAgent, packet.point)}
          aria-label={t("stop.navigateTo", { place: addressText(address) })}
        >
          <Navigation aria-hidden="true" size={26} strokeWidth={2.25} /> {t("stop.navigate")}
        </PhoneLink>
      </div>
      <MainAction packet={packet} />
    </>
  );
}

/** Who holds it decides what can be done with it. */
function MainAction({ packet: { id, state, mustReturn, counter } }: Pick<Props, "packet">) {
  const { t } = useTranslation("courier");
  const scan = <ScanLine aria-hidden="true" size={30} strokeWidth={2.25} />;
  if (state === "returning") return <p className="stop-told">{t("stop.awaitsCounter")}</p>;
  if (state === "offered") {
    return (
      <PhoneLink look="primary" to={takePath}>
        {scan} {t("take.open")}
      </PhoneLink>
    );
  }
  if (mustReturn || counter) {
    return (
      <>
        <p className="stop-told">{t(mustReturn ? "stop.mustReturn" : "stop.atCounter")}</p>
        <PhoneLink look="primary" to={giveBackPath}>
          {scan} {t(mustReturn ? "giveBack.open" : "stop.handToCounter")}
        </PhoneLink>
      </>
    );
  }
  return (
    <>
      <PhoneLink to={`${stopPath(id)}/fail`}>{t("stop.fail")}</PhoneLink>
      <PhoneLink look="primary" to={`${stopPath(id)}/deliver`}>
        {scan} {t("stop.deliver")}
      </PhoneLink>
    </>
  );
}
