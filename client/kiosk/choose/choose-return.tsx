import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Office } from "../../../shared/contracts/office.ts";
import { pinAlphabet, pinLength } from "../../../shared/domain/dossiers/index.ts";
import { useChoosing, useReturnChoices } from "../../api/return-choices.ts";
import type { Settings } from "../use-settings.ts";
import { returnOptions, type ReturnOption } from "../words/return-options.ts";
import { PinScreen } from "./pin-screen.tsx";
import { WaysScreen } from "./ways-screen.tsx";

export type ChooseProps = {
  readonly office: Office;
  readonly settings: Settings;
  readonly idleLeft: number;
  readonly onLeave: () => void;
};

type Props = ChooseProps & {
  readonly ticket: string;
  /** Back to the answer. */
  readonly onClose: () => void;
};

/** What the resident chooses of the way home, at the kiosk: a way by big keys, then the PIN of the receipt, each time anew. */
export function ChooseReturn({ ticket, onClose, ...screen }: Props) {
  const { t } = useTranslation();
  const { data: choices, isError: failed, refetch } = useReturnChoices(ticket);
  const look = () => void refetch();
  const { choose, doing, fault, forget } = useChoosing(ticket);
  const [chosen, setChosen] = useState<ReturnOption | null>(null);
  const [pin, setPin] = useState("");
  const [isDone, setDone] = useState(false);

  const leavePin = () => {
    setChosen(null);
    setPin("");
    forget();
    look();
  };
  const confirm = async () => {
    if (!chosen || doing || pin.length < pinLength) return;
    const found = await choose(chosen.choice, pin);
    setDone(found === null);
    // Unheard, it is asked again as it is.
    if (found?.why !== "unreachable") setPin("");
  };
  if (chosen && !isDone) {
    return (
      <PinScreen
        {...screen}
        option={chosen}
        pin={pin}
        doing={doing}
        fault={fault}
        onPin={(text) => setPin(signsOf(text))}
        onConfirm={() => void confirm()}
        onBack={leavePin}
      />
    );
  }
  const options = choices ? returnOptions(choices, t, screen.settings.language) : null;
  return (
    <WaysScreen
      {...screen}
      options={options}
      isDone={isDone}
      failed={failed}
      onAgain={look}
      onChoose={setChosen}
      onClose={onClose}
    />
  );
}

/** Only what can stand in a PIN, as the entry of the kiosk takes it. */
const signsOf = (text: string): string =>
  text
    .toUpperCase()
    .split("")
    .filter((sign) => pinAlphabet.includes(sign))
    .join("")
    .slice(0, pinLength);
