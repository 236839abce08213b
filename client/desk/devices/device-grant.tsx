import { useRef, useState } from "react";
import type { DeviceGranted } from "../../../shared/contracts/devices.ts";
import { Button } from "../../ui/button.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { takeFocus } from "../me/take-focus.ts";
import { useWords } from "../words/use-words.ts";

/** The address that makes a screen what it is registered as. It is on this page once, and then nowhere. */
export function DeviceGrant({
  granted: { device, address, qr },
  onDone,
}: {
  readonly granted: DeviceGranted;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  /** Where the browser keeps its clipboard to itself, the address is selected for the keyboard. */
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }
  return (
    <section className="device-grant" aria-labelledby="device-grant-title">
      <QrCode rows={qr} label={t("devices:granted.qr")} />
      <div>
        <h2 id="device-grant-title" ref={takeFocus} tabIndex={-1}>
          {t("devices:granted.title", { name: device.name })}
        </h2>
        <p className="admin-soft">{t("devices:granted.once")}</p>
        <input
          className="device-address"
          aria-label={t("devices:granted.label")}
          ref={field}
          readOnly
          value={address}
        />
        <div className="admin-form-end">
          <Button onClick={() => void copy()}>{t("devices:granted.copy")}</Button>
          <Button kind="quiet" onClick={onDone}>
            {t("devices:granted.done")}
          </Button>
          <output>{copied && t("devices:granted.copied")}</output>
        </div>
      </div>
    </section>
  );
}
