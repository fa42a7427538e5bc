import { DemoClock } from "./demo-clock.tsx";
import { useSigningIn } from "./session.tsx";
import { type DemoMember, demoMembers } from "./token-source.ts";

interface DemoBarProps {
  readonly member: DemoMember;
  readonly signIn: (member: DemoMember) => void;
  readonly clockMoved: () => void;
}

/** Not part of any portal: lets one person play every part, at any time of the week. */
export function DemoBar({ member, signIn, clockMoved }: DemoBarProps) {
  const { session } = useSigningIn();
  return (
    <section className="demo" aria-label="Demo controls">
      <fieldset className="demo-members">
        <legend>Demo: you are {session?.viewer.member.name ?? "…"}</legend>
        {Object.entries(demoMembers).map(([key, role]) => (
          <label key={key}>
            <input
              type="radio"
              name="demo-member"
              value={key}
              checked={key === member}
              onChange={() => signIn(key as DemoMember)}
            />
            <span>{role}</span>
          </label>
        ))}
      </fieldset>
      {session ? <DemoClock moved={clockMoved} /> : null}
    </section>
  );
}
