import { elementScroll, observeElementOffset, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { flushSync } from "react-dom";
import { offsetScale, offsetToReveal } from "./scale";

export const HEAD_HEIGHT = 32;
const LINES = 1;
const PAGES = 2;

/** Windowing over any number of equally tall rows: TanStack Virtual in list pixels, the element in its own. */
export function useScaledRows(scroller: RefObject<HTMLDivElement | null>, count: number, rowHeight: number) {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const scaleRef = useRef(offsetScale(count, rowHeight, 0));
  /** The list offset last asked for or scrolled to; the virtualiser learns of it an event later. */
  const place = useRef(0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    // Scaled rows are drawn in one go below; drawing them once for the range and again for the place doubles the work.
    useFlushSync: scaleRef.current.ratio === 1,
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, scrolling) => {
        place.current = scaleRef.current.toList(offset);
        if (scaleRef.current.ratio === 1 || !scrolling) return report(place.current, scrolling);
        // Scaled rows stand relative to the scroll position, so they move even while the same rows are shown.
        flushSync(() => {
          report(place.current, scrolling);
          redraw();
        });
      }),
    scrollToFn: (offset, options, instance) => elementScroll(scaleRef.current.toElement(offset), options, instance),
  });
  const viewport = Math.max((virtualizer.scrollRect?.height ?? 0) - HEAD_HEIGHT, 0);
  const scale = offsetScale(count, rowHeight, viewport);
  scaleRef.current = scale;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the measured sizes follow the row height
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  // The count grows while one scrolls: under another ratio the same rows lie at another element offset.
  const { ratio } = scale;
  useLayoutEffect(() => {
    const element = scroller.current;
    const wanted = scaleRef.current.toElement(place.current);
    if (element && ratio > 0 && Math.abs(element.scrollTop - wanted) >= 1) element.scrollTop = wanted;
  }, [scroller, ratio]);
  useScaledWheel(scroller, ratio, rowHeight);

  const offset = virtualizer.scrollOffset ?? 0;
  const shift = scale.toElement(offset) - offset;
  const items = virtualizer.getVirtualItems();
  const scrollTo = useCallback(
    (listOffset: number) => {
      place.current = listOffset;
      if (scroller.current) scroller.current.scrollTop = scaleRef.current.toElement(listOffset);
    },
    [scroller],
  );
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const height = element.clientHeight - HEAD_HEIGHT;
      const target = offsetToReveal(index, rowHeight, scaleRef.current.toList(element.scrollTop), height);
      if (target !== null) scrollTo(target);
    },
    [scroller, rowHeight, scrollTo],
  );
  return {
    spacer: scale.spacer,
    offset,
    pageRows: Math.max(Math.floor(viewport / rowHeight), 1),
    rows: items.map((item) => ({ index: item.index, top: item.start + shift })),
    scrollTo,
    reveal,
  };
}

/** A wheel notch moves the same number of rows in a scaled list as in a short one. */
function useScaledWheel(scroller: RefObject<HTMLDivElement | null>, ratio: number, rowHeight: number) {
  useEffect(() => {
    const element = scroller.current;
    if (!element || ratio === 1) return;
    let carry = 0; // WebKitGTK keeps whole pixels only: what it dropped is added to the next notch
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const unit = event.deltaMode === LINES ? rowHeight : event.deltaMode === PAGES ? element.clientHeight : 1;
      const target = element.scrollTop + carry + (event.deltaY * unit) / ratio;
      element.scrollTop = target;
      carry = Math.abs(target - element.scrollTop) < 1 ? target - element.scrollTop : 0;
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [scroller, ratio, rowHeight]);
}
