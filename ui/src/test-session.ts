// A signed-in member for tests of screens that ask for one.
import type { SessionView } from "@/backend/bindings";

export const testSession = (differs: Partial<SessionView> = {}): SessionView => ({
  member: {
    id: "m",
    revision: "1",
    login: "lin",
    name: "林知夏",
    spelling: "lin zhi xia",
    team: null,
    team_name: null,
    manager: null,
    manager_name: null,
    roles: [],
    lent: [],
    active: true,
  },
  company: "云岫仪器",
  rights: { actions: {}, fields: {} },
  preferences: { language: "zh-CN", theme: "light", density: "normal", idle_minutes: 10, keys: {}, columns: {} },
  recovery_code_confirmed: true,
  passphrase_temporary: false,
  has_pin: false,
  ...differs,
});
