import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { takeDevice } from "../api/device-token.ts";
import { Logo } from "../ui/logo.tsx";
import { BoardPage } from "./board-page.tsx";
import { useBoard } from "./use-board.ts";
import "./board.css";

/** `/board`: the screen that hangs in the hall. One that is no board of the office says so and shows nothing else. */
export default function BoardDoor() {
  const { t } = useTranslation();
  const [registered] = useState(takeDevice);
  useEffect(() => {
    document.title = `${t("board:title")} · ${t("common:product")}`;
  }, [t]);
  return registered ? <Board /> : <NoBoard />;
}

function Board() {
  const { view, live, refusal } = useBoard();
  if (refusal) return <NoBoard params={refusal.params} />;
  return <BoardPage view={view} live={live} />;
}

function NoBoard({ params = {} }: { readonly params?: Readonly<Record<string, unknown>> | undefined }) {
  const { t } = useTranslation();
  const { office = "", phone = "" } = params;
  return (
    <main className="board board--none">
      <Logo />
      <div role="alert">
        <h1>{t(phone === "" ? "board:none.title" : "devices:kiosk.void.title")}</h1>
        <p>{t("board:none.next")}</p>
        {phone !== "" && (
          <p>
            {t("devices:kiosk.void.call", { office: String(office) })} <strong>{String(phone)}</strong>
          </p>
        )}
      </div>
    </main>
  );
}
