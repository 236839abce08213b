import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import type { DeskPacket } from "../../../shared/contracts/dispatch.ts";
import type { PacketPoint, Point } from "../../../shared/contracts/rounds.ts";
import { request } from "../../api/request.ts";
import { Button } from "../../ui/button.tsx";
import { PointPicker } from "../../ui/point-picker/point-picker.tsx";
import { ProblemNote } from "../../ui/problem.tsx";
import { lookUp } from "../intake/use-known-door.ts";
import { useOffice } from "../shell/use-office.tsx";
import { faultOf } from "../words/fault-of.ts";
import { useWords } from "../words/use-words.ts";
import { refetchPackets } from "./use-dispatch.ts";

/** Says where the door of a packet is: on the map, or in the words of any other one, "10.7769, 106.7009". It counts for the place. */
export function PointForm({ packet }: { readonly packet: DeskPacket }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="packet-point" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(packet.point ? "dispatch.point.known" : "dispatch.point.title")}</summary>
      {isOpen && <Form packet={packet} />}
    </details>
  );
}

function Form({ packet: { id, point } }: { readonly packet: DeskPacket }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const office = useOffice();
  const of = (name: string) => t(`dispatch.point.${name}`);
  /** Left out: nothing is changed yet. */
  const [chosen, setChosen] = useState<Point | null>();
  const { data: place } = useQuery({
    queryKey: ["place", id],
    queryFn: ({ signal }) => lookUp({ packet: id }, signal),
    retry: false,
  });
  const value = chosen === undefined ? (point ?? place?.point?.point ?? null) : chosen;
  const sending = useMutation({
    mutationFn: (body: PacketPoint) =>
      request(`/api/deliveries/${encodeURIComponent(id)}/point`, z.null(), { method: "PUT", body }),
    onSettled: () =>
      Promise.all([refetchPackets(queries), queries.invalidateQueries({ queryKey: ["place"] })]),
  });
  return (
    <form
      className="packet-seal"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ point: value });
      }}
    >
      <PointPicker
        label={t("address:where")}
        value={value}
        centre={place?.office ?? office?.point ?? null}
        neighbours={place?.neighbours ?? []}
        onChange={(next) => {
          setChosen(next);
          sending.reset();
        }}
      />
      <Button type="submit" disabled={chosen === undefined || sending.isPending}>
        {of(chosen === null ? "forget" : "save")}
      </Button>
      <p className="packet-hint">{of("forPlace")}</p>
      {sending.isSuccess && <output>{of("saved")}</output>}
      {sending.isError && <ProblemNote {...faultOf(sending.error, t)} />}
    </form>
  );
}
