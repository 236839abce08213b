import { describe, expect, test } from "@jest/globals";
import { problemIn } from "../support/caller.ts";
import { openOffice, here, password } from "../support/office.ts";

const office = openOffice();
const username = `clerk.${here}`;
const signInAs = (username: string, password: string, cookie?: string) =>
  office.stranger.send("POST", "/api/session", { username, password }, cookie ? { cookie } : {});

describe("Signing in", () => {
  test("somebody of the office is told who they are, and gets a cookie no script can read", async () => {
    const answer = await signInAs(username, password);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      account: `account-${username}`,
      username: username.toLowerCase(),
      name: "Người Thử clerk",
      role: "clerk",
      agency: here,
      counter: null,
    });
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(JSON.stringify(answer.body)).not.toContain("argon2");
  });
});
