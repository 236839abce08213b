import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { Point, type PacketPoint } from "../../../shared/contracts/rounds.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { refetchPackets } from "./use-dispatch.ts";

/** Says where a door is, in the words of any map: "10.7769, 106.7009". */
export function PointForm({ id }: { readonly id: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const of = (name: string) => t(`dispatch.point.${name}`);
  const point = pointIn(text);
  const sending = useMutation({
    mutationFn: (body: PacketPoint) =>
      request(`/api/deliveries/${encodeURIComponent(id)}/point`, z.null(), { method: "PUT", body }),
    onSuccess: () => setText(""),
    onSettled: () => refetchPackets(queries),
  });
  return (
    <details className="packet-point">
      <summary>{of("title")}</summary>
      <form
        className="packet-seal"
        onSubmit={(event) => {
          event.preventDefault();
          if (point) sending.mutate({ point });
        }}
      >
        <Field name={`point-${id}`} label={of("label")} hint={of("hint")}>
          {(control) => (
            <input
              {...control}
              value={text}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={!point || sending.isPending}>
          {of("save")}
        </Button>
        {sending.isSuccess && <output>{of("saved")}</output>}
        {sending.isError && <ProblemNote {...faultOf(sending.error, t)} />}
      </form>
    </details>
  );
}

function pointIn(text: string): Point | null {
  const [lat = Number.NaN, lng = Number.NaN, ...more] = text
    .trim()
    .split(/[,;\s]+/u)
    .map(Number);
  const parsed = Point.safeParse({ lat, lng });
  return parsed.success && more.length === 0 ? parsed.data : null;
}
