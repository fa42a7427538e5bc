/** Of every query that shows a widget. */
export interface Viewer {
  readonly builder: { readonly id: string };
  readonly member: { readonly id: string };
}

/** Whose text it is: nobody else who uses this device is ever shown it. */
export function ownerOf({ builder, member }: Viewer): string {
  return `${builder.id} ${member.id}`;
}

/** Whose text it is where nobody signs in: whoever uses this device on a page with this publishable key. */
export function anonymousOwner(publishableKey: string): string {
  return `anonymous ${publishableKey}`;
}
