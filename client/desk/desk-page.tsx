import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate, Route, Routes } from "react-router";
import type { Session } from "../../shared/contracts/accounts.ts";
import { Button } from "../ui/button.tsx";
import { ProblemNote } from "../ui/problem.tsx";
import { AccountsPage } from "./admin/accounts-page.tsx";
import { DelegationsPage } from "./admin/delegations-page.tsx";
import { MessagesPage } from "./admin/messages-page.tsx";
import { ProceduresPage } from "./admin/procedures-page.tsx";
import { OfficePage } from "./office/office-page.tsx";
import { RegisterPage } from "./admin/register-page.tsx";
import { ReadingsPage } from "./admin/readings-page.tsx";
import { CalendarPage } from "./calendar/calendar-page.tsx";
import { DevicesPage } from "./devices/devices-page.tsx";
import { BalancePage } from "./dispatch/balance-page.tsx";
import { DispatchPage } from "./dispatch/dispatch-page.tsx";
import { RoundsPage } from "./dispatch/rounds-page.tsx";
import { DossierPage } from "./dossier/dossier-page.tsx";
import { GraceProvider } from "./grace/grace.tsx";
import { IntakePage } from "./intake/intake-page.tsx";
import { KeysProvider } from "./keys/keys.tsx";
import { MePage } from "./me/me-page.tsx";
import { HandOverPage } from "./queue/hand-over-page.tsx";
import { QueuePage } from "./queue/queue-page.tsx";
import { AfterHoursPage } from "./reports/after-hours-page.tsx";
import { LanePage } from "./sittings/lane-page.tsx";
import { PlanPage } from "./sittings/plan-page.tsx";
import { SignInPage } from "./session/sign-in-page.tsx";
import { SignedInContext } from "./session/signed-in.tsx";
import { useSession, useSessionEnd } from "./session/use-session.ts";
import { DeskMemoryProvider } from "./shell/desk-memory.tsx";
import { DeskShell } from "./shell/desk-shell.tsx";
import { handsOver, mayOpen, mayTakeIn } from "./shell/rail-plan.ts";
import { OfficeClockProvider } from "./shell/use-office.tsx";
import { faultOf } from "./words/fault-of.ts";
import { useWords } from "./words/use-words.ts";
import { WorkflowPage } from "./workflow/workflow-page.tsx";

/** `/desk`: where clerks, specialists, leaders and administrators work. */
export default function DeskPage() {
  const { t } = useWords();
  const queries = useQueryClient();
  const session = useSession();
  useSessionEnd();
  const who = session.data ?? null;
  const last = useLastOf(who);

  if (session.isPending) return null;
  if (session.isError && !who) {
    return (
      <main className="sign-in">
        <ProblemNote {...faultOf(session.error, t)}>
          <Button kind="quiet" onClick={() => void queries.invalidateQueries({ queryKey: ["session"] })}>
            {t("shell.problem.retry")}
          </Button>
        </ProblemNote>
      </main>
    );
  }
  if (who?.role === "courier") return <Navigate to="/courier" replace />;
  // What was typed outlives a session that has ended, but not a change of person.
  return (
    <DeskMemoryProvider key={(who ?? last)?.account}>
      {who ? <SignedIn session={who} /> : <SignInPage expired={last !== null} />}
    </DeskMemoryProvider>
  );
}

/** Who was signed in last on this page, so that coming back finds what was typed. */
function useLastOf(session: Session | null): Session | null {
  const [last, setLast] = useState(session);
  if (session && session.account !== last?.account) setLast(session);
  return last;
}

function SignedIn({ session }: { readonly session: Session }) {
  const { role } = session;
  return (
    <SignedInContext value={session}>
      <OfficeClockProvider>
        <KeysProvider>
          <GraceProvider>
            <DeskShell>
              <Routes>
                <Route index element={<QueuePage />} />
                <Route path="d/:ref" element={<DossierPage />} />
                {handsOver(role) && <Route path="hand-over" element={<HandOverPage />} />}
                {mayTakeIn(role) && <Route path="new" element={<IntakePage />} />}
                {mayOpen(role, "dispatch") && <Route path="dispatch" element={<DispatchPage />} />}
                {mayOpen(role, "dispatch") && <Route path="dispatch/balance" element={<BalancePage />} />}
                {mayOpen(role, "dispatch") && <Route path="dispatch/rounds" element={<RoundsPage />} />}
                {mayOpen(role, "lane") && <Route path="lane" element={<LanePage />} />}
                {mayOpen(role, "sittings") && <Route path="sittings" element={<PlanPage />} />}
                {mayOpen(role, "accounts") && <Route path="accounts" element={<AccountsPage />} />}
                {mayOpen(role, "officeTerms") && <Route path="office" element={<OfficePage />} />}
                {mayOpen(role, "devices") && <Route path="devices" element={<DevicesPage />} />}
                {mayOpen(role, "delegations") && <Route path="delegations" element={<DelegationsPage />} />}
                {mayOpen(role, "messages") && <Route path="messages" element={<MessagesPage />} />}
                {mayOpen(role, "calendar") && <Route path="calendar" element={<CalendarPage />} />}
                {mayOpen(role, "register") && <Route path="register" element={<RegisterPage />} />}
                {mayOpen(role, "readings") && <Route path="readings" element={<ReadingsPage />} />}
                {mayOpen(role, "afterHoursReport") && (
                  <Route path="reports/after-hours" element={<AfterHoursPage />} />
                )}
                {mayOpen(role, "procedures") && <Route path="procedures" element={<ProceduresPage />} />}
                {mayOpen(role, "procedures") && <Route path="procedures/:code" element={<WorkflowPage />} />}
                <Route path="me" element={<MePage />} />
                <Route path="*" element={<Navigate to="/desk" replace />} />
              </Routes>
            </DeskShell>
          </GraceProvider>
        </KeysProvider>
      </OfficeClockProvider>
    </SignedInContext>
  );
}
