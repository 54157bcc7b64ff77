// Mantine speaks the tokens: every colour it derives is one of tokens.css, in both schemes.
import {
  ActionIcon,
  Button,
  Checkbox,
  CloseButton,
  type CSSVariablesResolver,
  createTheme,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  PasswordInput,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
  virtualColor,
} from "@mantine/core";
import { Notifications } from "@mantine/notifications";

const LIGHT_SHADE = 8;
const DARK_SHADE = 7;

/** Mantine wants ten shades; the ones it uses are the token and its hover, the rest lead to them. */
const light = (soft: string, base: string, hover: string): MantineColorsTuple => [
  soft,
  soft,
  soft,
  base,
  base,
  base,
  base,
  base,
  base,
  hover,
];
const dark = (soft: string, base: string, hover: string): MantineColorsTuple => [
  soft,
  soft,
  base,
  base,
  base,
  base,
  base,
  base,
  hover,
  hover,
];

/** `close`: what the closing cross of dialogs and notices is called, in the language of the moment. */
export const themeWith = (close: string) =>
  createTheme({
    fontFamily: "var(--font)",
    fontFamilyMonospace: "var(--mono)",
    fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
    lineHeights: { xs: "20px", sm: "20px", md: "22px", lg: "24px", xl: "28px" },
    spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
    radius: { xs: "4px", sm: "6px", md: "6px", lg: "8px", xl: "12px" },
    defaultRadius: "sm",
    shadows: { sm: "var(--shadow-1)", md: "var(--shadow-2)", lg: "var(--shadow-2)", xl: "var(--shadow-3)" },
    headings: { fontFamily: "var(--font)", fontWeight: "600" },
    black: "#1A2233",
    cursorType: "default",
    focusRing: "auto",
    autoContrast: true,
    respectReducedMotion: true,
    primaryColor: "primary",
    primaryShade: { light: LIGHT_SHADE, dark: DARK_SHADE },
    colors: {
      gray: [
        "#F8F9FB",
        "#F1F3F7",
        "#EDEFF4",
        "#E5E8EE",
        "#CDD3DE",
        "#7D879C",
        "#55607A",
        "#55607A",
        "#1A2233",
        "#1A2233",
      ],
      dark: [
        "#E6EAF2",
        "#C3CBDB",
        "#A3AEC4",
        "#8D98B0",
        "#343D4E",
        "#222937",
        "#12161F",
        "#12161F",
        "#0D1017",
        "#0D1017",
      ],
      primaryLight: light("#E8F0FD", "#1D5FD1", "#174EAE"),
      primaryDark: dark("#182740", "#7FB0FF", "#A2C6FF"),
      dangerLight: light("#FDEEEC", "#C4281C", "#A31F15"),
      dangerDark: dark("#34191B", "#FF8F84", "#FFB0A8"),
      neutralLight: light("#EDEFF4", "#55607A", "#1A2233"),
      neutralDark: dark("#222937", "#A3AEC4", "#E6EAF2"),
      primary: virtualColor({ name: "primary", light: "primaryLight", dark: "primaryDark" }),
      danger: virtualColor({ name: "danger", light: "dangerLight", dark: "dangerDark" }),
      neutral: virtualColor({ name: "neutral", light: "neutralLight", dark: "neutralDark" }),
    },
    components: {
      Button: Button.extend({ defaultProps: { size: "sm", variant: "filled" } }),
      ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "neutral" } }),
      CloseButton: CloseButton.extend({ defaultProps: { size: 28 } }),
      Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
      Switch: Switch.extend({ defaultProps: { size: "md" } }),
      Radio: Radio.extend({ defaultProps: { size: "md" } }),
      TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
      PasswordInput: PasswordInput.extend({ defaultProps: { size: "sm" } }),
      Textarea: Textarea.extend({ defaultProps: { size: "sm" } }),
      Select: Select.extend({
        defaultProps: { size: "sm", checkIconPosition: "right", comboboxProps: { transitionProps: { duration: 0 } } },
      }),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "sm", transitionDuration: 0 } }),
      Loader: Loader.extend({ defaultProps: { size: "sm" } }),
      Menu: Menu.extend({
        defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 }, shadow: "lg" },
      }),
      Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 }, shadow: "lg" } }),
      Tooltip: Tooltip.extend({ defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } }),
      Modal: Modal.extend({
        defaultProps: { transitionProps: { duration: 0 }, centered: true, closeButtonProps: { "aria-label": close } },
      }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": close } } }),
      Notifications: Notifications.extend({
        defaultProps: { transitionDuration: 0, position: "bottom-center", limit: 4 },
      }),
    },
  });

const tokens = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-dimmed": "var(--text-2)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--primary)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-disabled": "var(--neutral-soft)",
  "--mantine-color-disabled-color": "var(--text-3)",
  "--mantine-color-disabled-border": "var(--line-2)",
  "--mantine-primary-color-contrast": "var(--on-primary)",
};

const variant = (name: string, token: string) => ({
  [`--mantine-color-${name}-light`]: `var(--${token}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `var(--${token}-soft)`,
  [`--mantine-color-${name}-light-color`]: `var(--${token})`,
  [`--mantine-color-${name}-outline`]: `var(--${token})`,
  [`--mantine-color-${name}-outline-hover`]: "var(--hover)",
});

const variables = {
  ...tokens,
  ...variant("primary", "primary"),
  ...variant("danger", "danger"),
  "--mantine-color-primary-filled": "var(--primary)",
  "--mantine-color-primary-filled-hover": "var(--primary-hover)",
  "--mantine-color-primary-contrast": "var(--on-primary)",
  "--mantine-color-neutral-light": "var(--neutral-soft)",
  "--mantine-color-neutral-light-hover": "var(--hover)",
  "--mantine-color-neutral-light-color": "var(--text-2)",
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});
