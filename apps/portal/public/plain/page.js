// What a builder's own page does: tell the widgets where the API is and how to get a token, and which tour it shows.
const member = new URLSearchParams(location.search).get("as") === "osm" ? "osm" : "osc";
const tags = ["baton-handoff-form", "baton-prep-card", "baton-promise-tracker"];
const byId = (id) => document.getElementById(id);

// In production this asks your own backend, which signs a token for whoever is signed in there.
async function getToken() {
  const response = await fetch("/demo/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ member }),
  });
  if (!response.ok) throw new Error(`No token: ${response.status}`);
  return (await response.json()).token;
}

/** The page's own question to the API, for its list of tours. */
async function loadTours() {
  const query = `query PageTours($from: DateTime!) {
    viewer { now }
    tours(first: 20, filter: { startsFrom: $from, statuses: [BOOKED, CONFIRMED] }) {
      nodes { id startsAt buyer { id name } community { name timeZone } }
    }
  }`;
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${await getToken()}` },
    body: JSON.stringify({ query, variables: { from } }),
  });
  const { viewer, tours } = (await response.json()).data;
  return { tours: tours.nodes, now: viewer.now };
}

/** Says to the widgets in `where` which tour it is. */
function show(tour, where = document) {
  byId("buyer").textContent = tour.buyer.name;
  document.title = `${tour.buyer.name} · Signpost CRM`;
  where.querySelector("baton-handoff-form").setAttribute("tour-id", tour.id);
  where.querySelector("baton-prep-card").setAttribute("tour-id", tour.id);
  where.querySelector("baton-promise-tracker").setAttribute("buyer-id", tour.buyer.id);
}

function placeWidgets(tour) {
  const template = byId("widgets");
  const widgets = template.content.cloneNode(true);
  for (const tag of tags) tellOf(widgets.querySelector(tag));
  show(tour, widgets);
  template.replaceWith(widgets);
}

function fillList(tours) {
  const list = byId("tour");
  for (const { id, startsAt, buyer, community } of tours) {
    const options = { weekday: "short", hour: "numeric", minute: "2-digit", timeZone: community.timeZone };
    const when = new Intl.DateTimeFormat("en-US", options).format(new Date(startsAt));
    list.add(new Option(`${when}, ${community.name}: ${buyer.name}`, id));
  }
  list.addEventListener("change", () => show(tours[list.selectedIndex]));
}

function tellOf(widget) {
  for (const type of ["ready", "change", "submitted", "error"]) {
    widget.addEventListener(type, ({ detail }) => {
      const line = document.createElement("li");
      line.textContent = `${widget.localName} ${type} ${JSON.stringify(detail)}`;
      byId("events").prepend(line);
    });
  }
}

async function start() {
  document.querySelector(`nav a[href$="as=${member}"]`).setAttribute("aria-current", "page");
  const { tours, now } = await loadTours();
  if (tours.length === 0) {
    byId("problem").textContent = "There are no tours ahead. Book one in the portal.";
    return;
  }
  fillList(tours);
  const next = tours.findIndex(({ startsAt }) => startsAt > now);
  byId("tour").selectedIndex = Math.max(next, 0);
  window.Baton.configure({ endpoint: "/graphql", getToken });
  placeWidgets(tours[Math.max(next, 0)]);
}

start().catch(() => {
  byId("problem").textContent = "The tours could not be loaded. Reload the page to try again.";
});
