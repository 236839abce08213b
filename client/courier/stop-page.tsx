import { CornerDownLeft, Navigation, Package, PackageCheck, Phone, Signpost, User } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../shared/contracts/deliveries.ts";
import { maxAttempts } from "../../shared/domain/deliveries/index.ts";
import { Code } from "../ui/code.tsx";
import { addressText, mapLink, splitAddress } from "./address.ts";
import { PhoneLink } from "./phone-button.tsx";
import { PhonePage } from "./phone-page.tsx";
import { Strip } from "./strip.tsx";
import { TakeButton } from "./take-button.tsx";
import { listPath, stopPath } from "./to-list.ts";
import "./stop-page.css";

type Props = {
  readonly packet: DeliveryView;
  readonly title: string;
  readonly account: string;
};

/** One stop: the address biggest, then how to find the door, who, what to hand over, what to collect. */
export function StopPage({ packet, title, account }: Props) {
  const { t } = useTranslation("courier");
  const { recipient, address, collect, attempts } = packet;
  const { number, street } = splitAddress(address);
  return (
    <PhonePage
      title={title}
      back={listPath}
      strip={<Strip />}
      thumb={<Actions packet={packet} account={account} />}
    >
      <h2 className="stop-address">
        {number !== null && <span className="stop-number">{number}</span>}
        <span className="stop-street">{street}</span>
        {address.ward !== null && <span className="stop-ward">{address.ward}</span>}
      </h2>
      <dl className="stop-facts">
        {address.directions !== null && (
          <Fact icon={<Signpost />} label={t("stop.directions")}>
            {address.directions}
          </Fact>
        )}
        <Fact icon={<User />} label={t("stop.recipient")}>
          <span className="stop-name">{recipient.name}</span>
          {attempts > 0 && <span>{t("list.tried", { count: attempts, left: maxAttempts - attempts })}</span>}
        </Fact>
        <Fact icon={<Package />} label={t("stop.codeOf")}>
          <strong>{t("stop.handOver")}</strong>
          <span>{packet.result}</span>
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

function Actions({ packet, account }: Pick<Props, "packet" | "account">) {
  const { t } = useTranslation("courier");
  const { recipient, address } = packet;
  return (
    <>
      <div className="phone-button-pair">
        <PhoneLink href={`tel:${recipient.phone}`} aria-label={t("stop.callWho", recipient)}>
          <Phone aria-hidden="true" size={26} strokeWidth={2.25} /> {t("stop.call")}
        </PhoneLink>
        <PhoneLink
          href={mapLink(address, navigator.userAgent)}
          aria-label={t("stop.navigateTo", { place: addressText(address) })}
        >
          <Navigation aria-hidden="true" size={26} strokeWidth={2.25} /> {t("stop.navigate")}
        </PhoneLink>
      </div>
      {packet.state === "planned" ? (
        <TakeButton look="primary" packet={packet} account={account} />
      ) : (
        <>
          <PhoneLink to={`${stopPath(packet.id)}/fail`}>{t("stop.fail")}</PhoneLink>
          <PhoneLink look="primary" to={`${stopPath(packet.id)}/deliver`}>
            <PackageCheck aria-hidden="true" size={30} strokeWidth={2.25} /> {t("stop.deliver")}
          </PhoneLink>
        </>
      )}
    </>
  );
}
