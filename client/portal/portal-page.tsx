import { useCallback, useState } from "react";
import { Route, Routes, useNavigate } from "react-router";
import type { LookUp } from "../../shared/contracts/tracking.ts";
import { useTracking } from "../api/use-tracking.ts";
import { BookPage } from "./after-hours/book-page.tsx";
import { PlanPage } from "./after-hours/plan-page.tsx";
import { TicketPage } from "./after-hours/ticket-page.tsx";
import { useHolding } from "./after-hours/use-holding.ts";
import { CalculatorPage } from "./calculator/calculator-page.tsx";
import { ConfirmPage } from "./follow/confirm-page.tsx";
import { StopPage } from "./follow/stop-page.tsx";
import { HomePage } from "./home-page.tsx";
import { LookUpPage } from "./look-up/look-up-page.tsx";
import { TokenPage } from "./look-up/token-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { AnswerPage, BeginAnswerPage } from "./online/answer-page.tsx";
import { DraftsPage } from "./online/drafts-page.tsx";
import { HandInPage } from "./online/hand-in-page.tsx";
import { paths } from "./paths.ts";
import { PortalFrame } from "./portal-frame.tsx";
import { ProcedurePage } from "./procedure/procedure-page.tsx";
import { SearchPage } from "./search/search-page.tsx";
import "./portal.css";

/** The public pages: where is my dossier, and what does a procedure ask for. */
export default function PortalPage() {
  const navigate = useNavigate();
  // In memory only: neither PIN nor token is kept in the browser or sent in an address.
  const [lookUp, setLookUp] = useState<LookUp | null>(null);
  const tracking = useTracking(lookUp);

  const { clear } = tracking;
  const leave = useCallback(() => {
    clear();
    setLookUp(null);
    void navigate(paths.home, { replace: true });
  }, [clear, navigate]);
  const look = { tracking, onLookUp: setLookUp, onLeave: leave };

  const holding = useHolding();
  return (
    <PortalFrame>
      <Routes>
        <Route index element={<HomePage {...look} />} />
        <Route path={paths.lookUp} element={<LookUpPage {...look} />} />
        <Route path={paths.token} element={<TokenPage {...look} />} />
        <Route path={paths.afterHours} element={<PlanPage />} />
        <Route path={paths.book} element={<BookPage onHold={holding.onHold} />} />
        <Route path={paths.ticket} element={<TicketPage holding={holding} />} />
        <Route path={paths.calculator} element={<CalculatorPage />} />
        <Route path={paths.procedures} element={<SearchPage />} />
        <Route path={`${paths.procedures}/:code`} element={<ProcedurePage />} />
        <Route path={paths.drafts} element={<DraftsPage />} />
        <Route path={`${paths.drafts}/:code`} element={<HandInPage />} />
        <Route path={paths.answer} element={<BeginAnswerPage tracking={tracking} />} />
        <Route path={`${paths.answer}/:id`} element={<AnswerPage />} />
        <Route path={paths.confirmFollowing} element={<ConfirmPage />} />
        <Route path={paths.stopFollowing} element={<StopPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </PortalFrame>
  );
}
