import type { ReactNode } from "react";
import { Button, ToggleButton } from "react-aria-components";
import "./kiosk-key.css";

type Props = {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `tall`: icon above the words. `flat`: icon and words centred, one under the other. `line`: side by side. */
  readonly shape?: "tall" | "flat" | "line";
  /** The one key to press first. */
  readonly primary?: boolean;
  /** Black ground: leave, or chosen. */
  readonly strong?: boolean;
  readonly isDisabled?: boolean;
  /** Language of the words where it is not the screen's. */
  readonly lang?: string | undefined;
};

/** A key of a public screen: at least 64 px, its name always in sight. */
export function KioskKey({
  icon,
  children,
  onPress,
  shape = "tall",
  primary = false,
  strong = false,
  isDisabled = false,
  lang,
}: Props) {
  const className = classOf(shape, primary, strong);
  return (
    <Button className={className} onPress={onPress} isDisabled={isDisabled}>
      {icon !== undefined && <span className="kiosk-key-icon">{icon}</span>}
      <span className="kiosk-key-words" lang={lang}>
        {children}
      </span>
    </Button>
  );
}

type SwitchProps = {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** A key that stays down: inverted while it is on. */
export function KioskSwitch({ icon, children, isOn, onChange }: SwitchProps) {
  return (
    <ToggleButton className={classOf("flat", false, isOn)} isSelected={isOn} onChange={onChange}>
      {icon !== undefined && <span className="kiosk-key-icon">{icon}</span>}
      <span className="kiosk-key-words">{children}</span>
    </ToggleButton>
  );
}

function classOf(shape: string, primary: boolean, strong: boolean): string {
  return `kiosk-key kiosk-key--${shape}${primary ? " kiosk-key--primary" : ""}${strong ? " kiosk-key--strong" : ""}`;
}
