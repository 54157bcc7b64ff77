import classes from "./ui.module.css";

/** Read aloud, not shown. */
export const hidden = classes.hidden;

/** One of the pages listed beside a screen that has several. */
export const sideLink = classes.sideLink;
