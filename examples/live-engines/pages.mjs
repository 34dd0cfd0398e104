/** Where the show of `packages/testing/live-engines/show.mjs` is. */
const NCHAN = 'http://127.0.0.1:8490';
const MOSQUITTO = 'ws://127.0.0.1:8493';

const COMMAND = 'node --conditions=source --import=tsx packages/testing/live-engines/show.mjs';

const show = (
  engine,
  label,
  events,
) => `<p class="note scripted"><button type="button" aria-label="Connect to ${engine}">Connect</button> <span role="status"></span></p>
  <vitrine-live label="${label}" ${events}>
    <video src="/video/shelf.webm" poster="/video/shelf.jpg" width="960" height="540" controls muted loop playsinline preload="metadata" aria-label="A slow look along a shelf">
      <track kind="captions" src="/stories/shelf.en.vtt" srclang="en" label="English">
    </video>
    <p><a href="/shop/">The products of this show</a></p>
  </vitrine-live>`;

/** One show over two engines on this machine, under a policy that lets the page speak with those two alone. */
export const liveEnginesPages = () => [
  {
    path: 'live-engines/index.html',
    name: 'Live over nchan and mosquitto',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:; connect-src 'self' ${NCHAN} ${MOSQUITTO}; object-src 'none'; base-uri 'none'">
      <link rel="stylesheet" href="/live/live.css">
      <script type="module" src="/live-engines/connect.js"></script>
      <script type="module" src="/vitrine.js" data-src="/catalogue/catalogue.json" data-country="NL" data-checkout="/shop/checkout?products={items}&amp;coupon={coupon}"></script>`,
    body: `<h1>Live over nchan and mosquitto</h1>
      <p class="lead">One show, published to two engines on your machine.</p>
      <p>Start the engines, then connect below. On Debian as root the programs are fetched; elsewhere install nginx with nchan, and mosquitto.</p>
      <pre tabindex="0"><code>${COMMAND}</code></pre>
      <h2>nchan, server-sent events</h2>
      ${show('nchan', 'The shelf, over nchan', `data-events="${NCHAN}/sub/{channel}" channel="shelf"`)}
      <h2>mosquitto, MQTT over WebSocket</h2>
      ${show('mosquitto', 'The shelf, over MQTT', `data-events="${MOSQUITTO}/" transport="mqtt" channel="shelf"`)}
      <h2>Things to try</h2>
      <ul>
        <li>Open the page in a second tab: both tabs show the same, over one connection.</li>
        <li>Switch the network off in the browser’s tools for half a minute: what you see afterwards is what you would have seen.</li>
        <li>End the engines and start them again.</li>
      </ul>`,
  },
];
