// What other features may use for pages and dialogs of the settings.
export { PassphraseField, usePassphraseRefusal } from "./security/PassphraseField";
export { default as settingsClasses } from "./settings.module.css";
