export { FormDialog as Dialog } from "@/shared/dialogs";
