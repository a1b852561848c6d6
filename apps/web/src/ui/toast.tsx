/** Toasts load with the first one: most sessions begin without any. */
export interface ToastOptions {
  action?: { label: string; onClick: () => void };
  /** A toast with the same id replaces the one before. */
  id?: string;
  tone?: "plain" | "wrong";
}

export async function showToast(message: string, options: ToastOptions = {}): Promise<void> {
  // Without a network it may not have come yet: what was said in passing is missed then, what was done is not.
  const toaster = await import("./toaster.tsx").catch(() => undefined);
  toaster?.presentToast(message, options);
}
