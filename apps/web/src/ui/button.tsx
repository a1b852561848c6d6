import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "../lib/cx.ts";
import styles from "./button.module.css";

type NativeButton = ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

export interface ButtonProps extends NativeButton {
  /** `primary` is the one next step of a view; `quiet` has no ground until it is touched. */
  look?: "primary" | "plain" | "quiet" | "danger";
  size?: "small" | "normal";
}

export function Button({
  look = "plain",
  size = "normal",
  className,
  type = "button",
  ...rest
}: ButtonProps): ReactNode {
  return <button type={type} className={cx(styles.button, styles[look], styles[size], className)} {...rest} />;
}

export interface IconButtonProps extends Omit<NativeButton, "aria-label"> {
  /** Said to screen readers and shown on hover and focus. */
  label: string;
  size?: "small" | "normal";
  /** Where the label appears. */
  tip?: "below" | "above" | "right" | "below-end" | "none";
  pressed?: boolean;
}

export function IconButton({
  label,
  size = "normal",
  tip = "below",
  pressed,
  className,
  type = "button",
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      data-tip={tip === "none" ? undefined : label}
      data-tip-side={tip}
      className={cx(styles.button, styles.quiet, styles.icon, styles[size], className)}
      {...rest}
    />
  );
}
