import { describe, expect, test } from "@jest/globals";
import { readConfig } from "../../../shared/store/config.ts";
import { parseKeyring } from "../../../shared/store/credentials/keyring.ts";
import { followerTokens, newFollowerId } from "../../../shared/store/followers/follower-tokens.ts";
import { defaultPushHosts, parsePushHosts } from "../../../shared/store/push/push-hosts.ts";
import { isPushPoint, pushKeys } from "../../../shared/store/push/push-keys.ts";

const keyOf = (kid: string, sign: string) => ({ kid, key: Buffer.alloc(32, sign).toString("base64") });
const keyring = (...kids: readonly string[]) =>
  parseKeyring(JSON.stringify(kids.map((kid) => keyOf(kid, kid))));
const needed = {
  MONGODB_URI: "mongodb://127.0.0.1/x",
  REDIS_URL: "redis://127.0.0.1",
  SECRET_KEYS: "[]",
  SESSION_SECRET: "x".repeat(32),
};
const url = "https://bridge.example/messages";
const token = "sixteen-characters";

describe("The settings of messages", () => {
  test("name a bridge whole, or none", () => {
    expect(readConfig(needed).messageGateway).toBeNull();
    const both = { ...needed, MESSAGE_GATEWAY_URL: url, MESSAGE_GATEWAY_TOKEN: token };
    expect(readConfig(both).messageGateway).toEqual({ url, token });
    for (const half of [{ MESSAGE_GATEWAY_URL: url }, { MESSAGE_GATEWAY_TOKEN: token }]) {
      expect(() => readConfig({ ...needed, ...half })).toThrow(/belong together/u);
    }
  });

  test.each([
    [{ MESSAGE_GATEWAY_URL: "ftp://bridge.example", MESSAGE_GATEWAY_TOKEN: token }, /MESSAGE_GATEWAY_URL/u],
    [{ MESSAGE_GATEWAY_URL: url, MESSAGE_GATEWAY_TOKEN: "short" }, /MESSAGE_GATEWAY_TOKEN/u],
    [{ PUSH_HOSTS: "fcm.googleapis.com, not a host" }, /PUSH_HOSTS: "not a host"/u],
    [{ PUSH_HOSTS: "https://push.example.vn/path" }, /PUSH_HOSTS/u],
    [{ NODE_ENV: "production", PUSH_HOSTS: "http://127.0.0.1:9" }, /PUSH_HOSTS: in production/u],
  ])("that are wrong stop the start by their name: %j", (wrong, words) => {
    expect(() => readConfig({ ...needed, ...wrong })).toThrow(words);
  });

  test("let the office call the push services of the browsers that there are, and nobody else", () => {
    const { allow } = parsePushHosts(defaultPushHosts);
    const known = [
      "https://fcm.googleapis.com/fcm/send/x",
      "https://updates.push.services.mozilla.com/wpush/v2/x",
      "https://web.push.apple.com/x",
      "https://wns2-sg2p.notify.windows.com/w/?token=x",
    ];
    expect(known.filter((one) => !allow(one))).toEqual([]);
    const foreign = [
      "http://fcm.googleapis.com/x",
      "https://fcm.googleapis.com:8443/x",
      "https://fcm.googleapis.com.example.vn/x",
      "https://fcm.googleapis.com@example.vn/x",
      "https://notify.windows.com.example.vn/x",
      "https://169.254.169.254/latest",
      "nothing",
    ];
    expect(foreign.filter(allow)).toEqual([]);
  });
});

describe("The secrets of messages", () => {
  test("are the same on every server, others for each purpose, and read by older keys as well", () => {
    const id = newFollowerId();
    const [before, after] = [followerTokens(keyring("a")), followerTokens(keyring("b", "a"))];
    const link = before.tokenOf("stop", id);
    expect(link).toMatch(/^[0-9a-z]{32}$/u);
    expect(followerTokens(keyring("a")).tokenOf("stop", id)).toBe(link);
    expect([after.read("stop", link), after.read("confirm", link)]).toEqual([id, null]);
    expect(after.tokenOf("stop", id)).not.toBe(link);
    expect(followerTokens(keyring("b")).read("stop", link)).toBeNull();
    expect(before.read("stop", "")).toBeNull();
  });

  test("by which push services know the office are points of their curve", () => {
    const keys = pushKeys(keyring("b", "a"));
    const current = keys.current();
    expect(current.kid).toBe("b");
    expect([isPushPoint(current.publicKey), isPushPoint("A".repeat(87))]).toEqual([true, false]);
    expect(keys.byPublicKey(pushKeys(keyring("a")).current().publicKey)?.kid).toBe("a");
    expect(pushKeys(keyring("b")).byKid("a")).toBeNull();
  });
});
