/** Wipes what this device kept for the member who was signed in. */
export async function forgetMember(): Promise<void> {}
