import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createBrowserRouter, RouterProvider } from "react-router";
import { retryUnlessRefused } from "./api/request.ts";
import { i18n } from "./i18n/i18n.ts";
import { BrokenPage } from "./ui/broken-page.tsx";
import "./ui/fonts.css";
import "./ui/tokens.css";
import "./ui/base.css";

const Kiosk = lazy(() => import("./kiosk/device/kiosk-door.tsx"));
const Board = lazy(() => import("./board/board-door.tsx"));
const Desk = lazy(() => import("./desk/desk-page.tsx"));
const Courier = lazy(() => import("./courier/courier-page.tsx"));
const Portal = lazy(() => import("./portal/portal-page.tsx"));

const router = createBrowserRouter([
  { path: "/kiosk", element: <Kiosk />, errorElement: <BrokenPage unattended /> },
  { path: "/board", element: <Board />, errorElement: <BrokenPage unattended /> },
  { path: "/desk/*", element: <Desk />, errorElement: <BrokenPage /> },
  { path: "/courier/*", element: <Courier />, errorElement: <BrokenPage /> },
  { path: "/*", element: <Portal />, errorElement: <BrokenPage /> },
]);

const queries = new QueryClient({
  defaultOptions: { queries: { retry: retryUnlessRefused, staleTime: 5_000 } },
});

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <Suspense>
          {/* A page follows a key or a tap before the next is heard. In a transition it would come when the machine has time for it, and
              what is pressed meanwhile would be taken for what the last page meant by it. */}
          <RouterProvider router={router} useTransitions={false} />
        </Suspense>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
