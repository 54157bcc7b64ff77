export {
  redoLast,
  type UndoResult,
  type UndoStep,
  undoLast,
  undoStack,
  undoStep,
  useCanRedo,
  useCanUndo,
} from "./stack";
export { redoWithToast, showUndoToast, undoThis, undoWithToast } from "./toast";
