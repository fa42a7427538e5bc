import { useRef } from "react";
import type { PromiseItem } from "../promises/promise.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface KnownNames {
  readonly owners: readonly Named[];
  readonly buyers: readonly Named[];
}

/** Remembers every owner and buyer seen, so that a narrower filter does not take away the way back. */
export function useKnownNames(promises: readonly PromiseItem[]): KnownNames {
  const owners = useRef(new Map<string, string>());
  const buyers = useRef(new Map<string, string>());
  for (const { owner, buyer } of promises) {
    if (owner) owners.current.set(owner.id, owner.name);
    if (buyer) buyers.current.set(buyer.id, buyer.name);
  }
  return { owners: sorted(owners.current), buyers: sorted(buyers.current) };
}

function sorted(names: ReadonlyMap<string, string>): readonly Named[] {
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name));
}
