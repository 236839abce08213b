import { MessageList } from "../../../shared/contracts/deliveries.ts";
import { ms, phoneInGroups, shortDayAndTime } from "../words/format.ts";
import { useWords } from "../words/use-words.ts";
import { PagedTable } from "./paged-table.tsx";
import { usePages } from "./use-pages.ts";
import "./admin-page.css";

/** What the embedded message gateway has sent: the administrator reads here what residents were told. */
export function MessagesPage() {
  const { t, language } = useWords();
  const pages = usePages({ path: "/api/messages", reply: MessageList, everyMs: 15_000 });
  const of = (name: string) => t(`office.messages.${name}`);
  return (
    <div className="admin-page">
      <h1>{of("title")}</h1>
      <p className="admin-intro">{of("intro")}</p>
      <PagedTable
        pages={pages}
        title={of("title")}
        columns={[of("at"), of("to"), of("text"), of("template")]}
        empty={{ title: of("empty"), next: of("emptyNext") }}
        more={of("more")}
      >
        {pages.items?.map(({ id, at, channel, to, text, template }) => (
          <tr key={id} data-message={template}>
            <td className="admin-digits">{shortDayAndTime(ms(at), language)}</td>
            <td>
              <span className={channel === "phone" ? "admin-digits" : "admin-address"}>
                {channel === "phone" ? phoneInGroups(to) : to}
              </span>
              <br />
              <span className="admin-soft">{t(`follow:channel.${channel}`)}</span>
            </td>
            <td>{text}</td>
            <td className="admin-soft">{template}</td>
          </tr>
        ))}
      </PagedTable>
    </div>
  );
}
