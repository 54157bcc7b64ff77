import { Link, useLocation } from "@tanstack/react-router";
import Markdown, { type MarkdownToJSX } from "markdown-to-jsx/react";
import { type ComponentProps, useEffect, useRef } from "react";
import classes from "./help.module.css";
import { type Page, slugOf } from "./manual";

const OPTIONS: MarkdownToJSX.Options = {
  slugify: slugOf,
  disableParsingRawHTML: true,
  wrapper: "article",
  overrides: { a: PageLink, h1: { component: "h2" }, h2: { component: "h3" }, h3: { component: "h4" } },
};

/** A page, read from its head or from the heading its address names. */
export function HelpPage({ page }: { page: Page }) {
  const { hash } = useLocation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const heading = hash ? document.getElementById(hash) : box.current?.querySelector("h2");
    if (!(heading instanceof HTMLElement)) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }, [hash]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls is reached by the keyboard only through focus
    <section ref={box} className={classes.page} tabIndex={0} aria-label={page.title}>
      <Markdown options={OPTIONS} className={classes.text}>
        {page.text}
      </Markdown>
    </section>
  );
}

/** Pages name each other by file; there is no other address in the manual. */
function PageLink({ href = "", children }: ComponentProps<"a">) {
  const [file = "", hash] = href.split("#");
  return (
    <Link to="/help/$page" params={{ page: file.replace(/\.md$/, "") }} hash={hash}>
      {children}
    </Link>
  );
}
