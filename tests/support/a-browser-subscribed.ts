import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";

const Shown = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  stop: z.string(),
  stopWords: z.string(),
});

/** A browser that has subscribed to messages: what it gives to the office, and how it reads what comes (RFC 8291). */
export function aBrowserSubscribed(endpoint: string) {
  const ecdh = createECDH("prime256v1");
  const publicKey = ecdh.generateKeys();
  const auth = randomBytes(16);
  const derive = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, info, bytes));

  return {
    subscription: {
      endpoint,
      keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") },
    },
    /** Opens a message that nobody but this browser can read. @throws Error when it was not for this one */
    read(body: Buffer): z.infer<typeof Shown> {
      const salt = body.subarray(0, 16);
      const idLength = body.readUInt8(20);
      const theirs = body.subarray(21, 21 + idLength);
      const content = body.subarray(21 + idLength);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, theirs]);
      const shared = derive(ecdh.computeSecret(theirs), auth, info, 32);
      const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
      const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
      const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(content.subarray(-16));
      const padded = Buffer.concat([decipher.update(content.subarray(0, -16)), decipher.final()]);
      return Shown.parse(JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString()));
    },
  };
}
