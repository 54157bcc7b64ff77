export { CommandButton, CommandIcon, CommandMenuItem } from "./CommandButton";
export { type CommandId, catalogue } from "./catalogue";
export { type CommandDeclaration, declareCommands } from "./declaration";
export { type CommandBinding, runCommand } from "./registry";
export { type ShownCommand, useCommand, useCommandList, useCommands } from "./useCommands";
