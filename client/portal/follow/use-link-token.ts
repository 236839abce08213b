import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";

/** The secret of a message's link: what follows # stays in the browser, and is taken out of the address at once. */
export function useLinkToken(path: string): string | null {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token, setToken] = useState<string | null>(null);
  const linked = hash === "" ? token : hash.slice(1);
  if (linked !== token) setToken(linked);
  useEffect(() => {
    if (hash !== "") void navigate(path, { replace: true });
  }, [hash, navigate, path]);
  return linked;
}
