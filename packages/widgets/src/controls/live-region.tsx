/** Says a change to assistive technology without moving focus. Keep it mounted; change its message. */
export function LiveRegion({ message }: { readonly message: string }) {
  return (
    <div role="status" className="visually-hidden">
      {message}
    </div>
  );
}
