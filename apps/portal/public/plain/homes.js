// What a builder's marketing page does. On a page of your own the key stands here as text: it is no secret, and works
// only from the origins it is registered for. The demo makes its key when it starts.
const response = await fetch("/demo/publishable-key");
const { publishableKey } = await response.json();
window.Baton.configure({ endpoint: "/graphql", publishableKey });
