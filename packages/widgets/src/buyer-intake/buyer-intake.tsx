import { useEffect } from "react";
import { bugError } from "../connection/connection-error.ts";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { anonymousOwner } from "../device/owner.ts";
import { OwnSession } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useBaton } from "../provider/connection-provider.tsx";
import { useLatest } from "../provider/use-latest.ts";
import { sharedStyles } from "../styles/styles.ts";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { Widget, WidgetEvents } from "../widget/widget.ts";
import buyerIntakeCss from "./buyer-intake.css?inline";
import { IntakeForm } from "./intake-form.tsx";
import type { FieldName } from "./typed.ts";

/** What a visitor is at in the form: the names of the fields filled in, never what was written. */
export interface BuyerIntakeChange {
  readonly filledIn: readonly FieldName[];
}

/** Details were left. Nothing is told of who they are. */
export interface BuyerIntakeSubmitted {
  /** UTC instant, RFC 3339. */
  readonly receivedAt: string;
}

export interface BuyerIntakeProps
  extends WidgetEvents<
    { readonly communityId: string | undefined },
    BuyerIntakeChange,
    BuyerIntakeSubmitted
  > {
  /** The community the page is about, as a Baton id; the publishable key's own otherwise. */
  readonly communityId?: string | undefined;
  /**
   * What the visitor agrees to, and what is kept as agreed. In HTML an element with `slot="consent"` may say it
   * instead, with links in it.
   *
   * @defaultValue a sentence that allows to be contacted about homes
   */
  readonly consentText?: string | undefined;
}

function BuyerIntakeContent(props: BuyerIntakeProps) {
  const { say } = useLanguage();
  const { connection } = useBaton();
  const key = connection?.publishableKey;
  useWidgetEvents(props, key ? { communityId: props.communityId } : undefined, undefined);
  return (
    <section className="frame intake" part="frame" aria-label={say("Leave your details")}>
      {connection && !key && <NoKey {...props} />}
      {!connection && <Skeleton lines={8} label={say("Loading")} />}
      {key && (
        <OwnSession owner={anonymousOwner(key)} connection={connection}>
          <IntakeForm {...props} />
        </OwnSession>
      )}
    </section>
  );
}

/** For who builds the page: a visitor should never see it. */
function NoKey({ onError }: BuyerIntakeProps) {
  const { say } = useLanguage();
  const latest = useLatest(onError);
  useEffect(
    () =>
      latest.current?.(
        bugError("BuyerIntake needs a publishableKey. Give one to configure() or <BatonProvider>."),
      ),
    [latest],
  );
  return (
    <Notice tone="plain" title={say("This form is not ready yet")}>
      {say("Is this your page? Set publishableKey where you connect to Baton.")}
    </Notice>
  );
}

export const buyerIntake: Widget<BuyerIntakeProps> = {
  name: "buyer-intake",
  css: [...sharedStyles, buyerIntakeCss],
  Content: BuyerIntakeContent,
  isPublic: true,
};
