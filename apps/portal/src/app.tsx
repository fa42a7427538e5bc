import { useState } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { BuyerPage } from "./buyers/buyer-page.tsx";
import { BuyersPage } from "./buyers/buyers-page.tsx";
import { NewBuyerPage } from "./buyers/new-buyer-page.tsx";
import { DayPage } from "./day/day-page.tsx";
import { ToursPage } from "./day/tours-page.tsx";
import { NotificationsPage } from "./notifications/notifications-page.tsx";
import { Page } from "./page/page.tsx";
import { Empty, OfflineBar } from "./page/states.tsx";
import { PromisesPage } from "./promises/promises-page.tsx";
import { DemoBar } from "./session/demo-bar.tsx";
import { rememberedMember, rememberMember } from "./session/remembered-member.ts";
import { SignedIn } from "./session/session.tsx";
import type { DemoMember } from "./session/token-source.ts";
import { WhenSignedIn } from "./session/when-signed-in.tsx";
import { SyncPage } from "./sync/sync-page.tsx";
import { TourPage } from "./tour/tour-page.tsx";

/** The intranet of an invented builder, with the widgets where its people already work. */
export function App() {
  const [member, setMember] = useState<DemoMember>(rememberedMember);
  // Counts the times the demo's clock was moved: everything is then read anew, the widgets too.
  const [clockMoves, setClockMoves] = useState(0);

  function signIn(next: DemoMember) {
    rememberMember(next);
    setMember(next);
  }

  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <SiteHeader />
      <OfflineBar />
      <SignedIn key={`${member} ${clockMoves}`} member={member}>
        <DemoBar member={member} signIn={signIn} clockMoved={() => setClockMoves((moves) => moves + 1)} />
        <WhenSignedIn>
          <Pages />
        </WhenSignedIn>
      </SignedIn>
    </>
  );
}

const sections = [
  ["/", "Day"],
  ["/tours", "Tours"],
  ["/buyers", "Buyers"],
  ["/promises", "Promises"],
  ["/sync", "Morning sync"],
  ["/notifications", "Notifications"],
] as const;

function SiteHeader() {
  const [path] = useLocation();
  const section = sections.find(([href]) => href !== "/" && path.startsWith(href))?.[0] ?? "/";
  return (
    <header className="site">
      <Link className="site-name" href="/">
        <img src="/mark.svg" alt="" width="24" height="24" />
        <span>Fernhollow Homes</span>
      </Link>
      <nav aria-label="Main">
        {sections.map(([href, name]) => (
          <Link key={href} href={href} aria-current={section === href ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/">
        <DayPage />
      </Route>
      <Route path="/day/:day">{({ day }) => <DayPage day={day} />}</Route>
      <Route path="/tours">
        <ToursPage />
      </Route>
      <Route path="/tours/on/:day">{({ day }) => <ToursPage day={day} />}</Route>
      <Route path="/tours/:id">{({ id }) => <TourPage key={id} id={id} />}</Route>
      <Route path="/buyers">
        <BuyersPage />
      </Route>
      <Route path="/buyers/new">
        <NewBuyerPage />
      </Route>
      <Route path="/buyers/:id">{({ id }) => <BuyerPage key={id} id={id} />}</Route>
      <Route path="/promises">
        <PromisesPage />
      </Route>
      <Route path="/notifications">
        <NotificationsPage />
      </Route>
      <Route path="/sync">
        <SyncPage />
      </Route>
      <Route path="/sync/:partnerId">
        {({ partnerId }) => <SyncPage key={partnerId} partnerId={partnerId} />}
      </Route>
      <Route>
        <Page title="Nothing here">
          <Empty title="There is no page at this address.">
            <Link href="/tours">Go to today’s tours</Link>
          </Empty>
        </Page>
      </Route>
    </Switch>
  );
}
