import { type Finding, warning } from "./finding.ts";

/** `versions` are those of the script in charge and of the one that was asked. */
export function checkScripts(versions: { readonly inCharge: string; readonly asked: string }): Finding[] {
  const findings: Finding[] = [];
  const addresses = [...document.querySelectorAll<HTMLScriptElement>("script[src]")]
    .map((script) => script.src)
    .filter((src) => /\/baton\.js(?:[?#]|$)/.test(src));
  if (addresses.length > 1) {
    const isSame = new Set(addresses).size === 1;
    findings.push(
      warning(
        `baton.js stands on this page ${addresses.length} times.`,
        isSame
          ? "The first one is in charge; the others do nothing but load."
          : `The first one is in charge: ${addresses.join(", ")}.`,
        "Keep one <script src>.",
      ),
    );
  }
  if (versions.inCharge !== versions.asked) {
    findings.push(
      warning(
        `Two versions are on this page: ${versions.inCharge} and ${versions.asked}.`,
        `${versions.inCharge} came first and stays in charge of every element.`,
        "Load one version: the script tag or the npm package, and everywhere from the same path.",
      ),
    );
  }
  return findings;
}
