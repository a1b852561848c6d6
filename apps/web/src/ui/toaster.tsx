import { createRoot } from "react-dom/client";
import { toast, Toaster } from "sonner";
import "sonner/dist/styles.css";
import type { ToastOptions } from "./toast.tsx";
import styles from "./toaster.module.css";

let mounted = false;

function mount(): void {
  if (mounted) return;
  mounted = true;
  const host = document.createElement("div");
  document.body.append(host);
  createRoot(host).render(
    <Toaster
      position="bottom-left"
      gap={8}
      offset={{ bottom: "16px", left: "calc(var(--rail) + 12px)" }}
      mobileOffset={{ bottom: "calc(var(--rail) + 16px + env(safe-area-inset-bottom))" }}
      visibleToasts={3}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: styles.toast ?? "",
          error: styles.wrong ?? "",
          actionButton: styles.action ?? "",
          title: styles.title ?? "",
        },
      }}
    />,
  );
}

export function presentToast(message: string, { action, id, tone = "plain" }: ToastOptions): void {
  mount();
  const show = tone === "wrong" ? toast.error : toast;
  show(message, {
    ...(action === undefined ? {} : { action }),
    ...(id === undefined ? {} : { id }),
    duration: action === undefined ? 5000 : 8000,
  });
}
