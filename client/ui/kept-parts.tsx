import { Fragment } from "react";
import "./kept-parts.css";

/** "Thứ Tư 25/11, 07:30–11:30": a line is broken after a comma, never within an hour or a date. */
export function KeptParts({ words }: { readonly words: string }) {
  return words.split(/(?<=,) /u).map((part, at) => (
    <Fragment key={part}>
      {at > 0 && " "}
      <span className="kept-part">{part}</span>
    </Fragment>
  ));
}
