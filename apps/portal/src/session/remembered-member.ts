import { type DemoMember, demoMembers } from "./token-source.ts";

const name = "demo-member";

/** Who this tab was signed in as; each tab has its own, so two people can be played side by side. */
export function rememberedMember(): DemoMember {
  const member = sessionStorage.getItem(name);
  return member && member in demoMembers ? (member as DemoMember) : "osc";
}

export function rememberMember(member: DemoMember): void {
  sessionStorage.setItem(name, member);
}
