import { createHmac } from "node:crypto";
import { roles, type Role } from "../shared/domain/accounts/index.ts";
import { accountStore } from "../shared/store/accounts/account.store.ts";
import { hashPassword, passwordMatches } from "../shared/store/accounts/passwords.ts";
import { agencyStore } from "../shared/store/agencies/agency.store.ts";
import { connect } from "../shared/store/connect.ts";
import { parseKeyring } from "../shared/store/credentials/keyring.ts";
import { deviceStore } from "../shared/store/devices/device.store.ts";

export type Demo = {
  readonly accounts: { readonly role: Role; readonly username: string; readonly password: string }[];
  readonly kioskToken: string;
  readonly boardToken: string;
};

/** The demo office: an invented ward under the city's real agency code. */
export const demoAgency = {
  _id: "H29.162",
  name: { vi: "Uỷ ban nhân dân phường Ví Dụ", en: "People's Committee of Ví Dụ ward" },
  counterName: { vi: "Một cửa phường Ví Dụ", en: "One-stop counter, Ví Dụ ward" },
  ward: "phường Ví Dụ",
  address: "1 đường Số Mẫu, phường Ví Dụ, Thành phố Hồ Chí Minh",
  phone: "028 0000 0000",
  hours: {
    vi: "7:30–11:30 và 13:00–17:00, thứ Hai đến thứ Sáu",
    en: "7:30–11:30 and 13:00–17:00, Monday to Friday",
  },
  returnCounter: "Quầy 6",
  supplementCounter: "Quầy 3",
};

const names: Readonly<Record<Role, string>> = {
  clerk: "Lê Thị Thử Nghiệm",
  specialist: "Trần Ví Dụ",
  leader: "Phạm Văn Thí Dụ",
  courier: "Đỗ Văn Mẫu",
  administrator: "Võ Quản Trị Mẫu",
  auditor: "Bùi Kiểm Tra Mẫu",
};

/**
 * Makes the demo office with an account for every role and a kiosk. Again is a no-op: passwords and the kiosk's
 * token are derived from the office's secret, so they stay the same and are different in every installation.
 */
export async function seedDemo(options: {
  readonly mongodbUri: string;
  readonly secretKeys: string;
}): Promise<Demo> {
  const keyring = parseKeyring(options.secretKeys);
  const secretFor = (name: string, length: number) =>
    createHmac("sha256", keyring.keyOf(keyring.current))
      .update(`demo ${name}`)
      .digest("hex")
      .slice(0, length);
  const connection = await connect(options.mongodbUri);
  try {
    const accounts = accountStore(connection);
    const devices = deviceStore(connection);
    await Promise.all([accounts.ensureIndexes(), devices.ensureIndexes()]);
    const agencies = agencyStore(connection);
    // What somebody has changed on the page of the office stays.
    const known = await agencies.findById(demoAgency._id);
    if (!known?.version) await agencies.save(demoAgency);
    const made = roles.map((role) => ({ role, username: role, password: `${role}-${secretFor(role, 8)}` }));
    for (const { role, username, password } of made) {
      const known = await accounts.findByUsername(username);
      const opens = known && !known.disabled && !known.secondFactor;
      if (opens && (await passwordMatches(known.passwordHash, password))) continue;
      await accounts.save({
        _id: `demo-${role}`,
        username,
        passwordHash: await hashPassword(password),
        name: names[role],
        role,
        agency: demoAgency._id,
        counter: role === "clerk" ? "3" : null,
      });
    }
    const kioskToken = secretFor("kiosk", 40);
    await devices.register(
      { _id: "demo-kiosk", kind: "kiosk", agency: demoAgency._id, name: "Kiosk 1" },
      kioskToken,
    );
    const boardToken = secretFor("board", 40);
    await devices.register(
      { _id: "demo-board", kind: "board", agency: demoAgency._id, name: "Bảng sảnh" },
      boardToken,
    );
    return { accounts: made, kioskToken, boardToken };
  } finally {
    await connection.close();
  }
}
