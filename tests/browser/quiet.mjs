/** A new browser has much to do for itself: updates, components, accounts. None of it is the page's. */
export const QUIET = [
  "background-networking", "component-update", "sync", "default-apps", "domain-reliability", "quic", "client-side-phishing-detection",
].map((service) => `--disable-${service}`).concat("--no-first-run", "--no-pings", "--no-service-autorun", "--metrics-recording-only");
