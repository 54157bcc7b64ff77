// Files dragged over the window go to whoever asked last: a dialog before its page, a page before the shell.
import { type FileDrag, onFileDrag } from "@/backend/transport";

let targets: FileDrag[] = [];
let stop: (() => void) | null = null;

const last = () => targets.at(-1);

/** Whether nobody asked since. */
export const isAskedFirst = (target: FileDrag) => last() === target;

/** Takes what is dragged over the window until the answer is called, unless somebody asks later. */
export function takeFileDrags(target: FileDrag): () => void {
  targets = [...targets, target];
  stop ??= onFileDrag({
    over: (files) => last()?.over(files),
    left: () => last()?.left(),
    dropped: (files) => last()?.dropped(files),
  });
  return () => {
    targets = targets.filter((other) => other !== target);
    target.left();
    if (targets.length > 0) return;
    stop?.();
    stop = null;
  };
}
