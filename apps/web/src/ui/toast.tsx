/** Toasts load with the first one: most sessions begin without any. */
export interface ToastOptions {
  action?: { label: string; onClick: () => void };
  /** A toast with the same id replaces the one before. */
  id?: string;
  tone?: "plain" | "wrong";
}

export async function showToast(message: string, options: ToastOptions = {}): Promise<void> {
  const { presentToast } = await import("./toaster.tsx");
  presentToast(message, options);
}
