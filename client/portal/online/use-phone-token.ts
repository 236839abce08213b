import { useState } from "react";
import { keepPhoneToken, readPhoneToken } from "../../api/phone-token.ts";
import { Refused } from "../../api/request.ts";

/** The verified phone of this browser. */
export function usePhoneToken() {
  const [token, setToken] = useState(readPhoneToken);
  return {
    token,
    verified: setToken,
    forget: () => {
      keepPhoneToken(null);
      setToken(null);
    },
  };
}

/** The office does not know this browser any more: the phone has to be verified again. */
export const isUnverified = (error: Error | null): boolean =>
  error instanceof Refused && error.problem.code === "phone-not-verified";
