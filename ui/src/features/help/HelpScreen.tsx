import { CloseButton, TextInput } from "@mantine/core";
import IconKeyboard from "@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useCommand } from "@/app/commands";
import { useLanguage, useT } from "@/app/i18n";
import { EmptyState, hidden, sideLink } from "@/shared/ui";
import { HelpPage } from "./HelpPage";
import classes from "./help.module.css";
import { FIRST_PAGE, type Found, findHeadings, manualIn } from "./manual";

/** The manual inside the product: its pages, a search over their headings, and the page itself. */
export function HelpScreen() {
  const t = useT();
  const language = useLanguage();
  const pages = useMemo(() => manualIn(language), [language]);
  const { page: name } = useParams({ from: "/help/$page" });
  const [question, setQuestion] = useState("");
  const page = pages.find((candidate) => candidate.name === name);
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <h1>{t("help.title")}</h1>
        <TextInput
          type="search"
          size="xs"
          aria-label={t("help.find")}
          placeholder={t("help.find")}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          rightSection={
            question && <CloseButton size={20} aria-label={t("help.clear")} onClick={() => setQuestion("")} />
          }
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        {question.trim() ? (
          <Results found={findHeadings(pages, question)} question={question.trim()} />
        ) : (
          <nav aria-label={t("help.pages")} className={classes.links}>
            {pages.map((each) => (
              <Link
                key={each.name}
                to="/help/$page"
                params={{ page: each.name }}
                className={sideLink}
                activeProps={{ "aria-current": "page" }}
              >
                {each.title}
              </Link>
            ))}
          </nav>
        )}
        <KeyMapButton />
      </div>
      {page ? (
        <HelpPage key={`${language} ${name}`} page={page} />
      ) : (
        <EmptyState
          title={t("help.missing")}
          action={
            <Link to="/help/$page" params={{ page: FIRST_PAGE }}>
              {t("help.start")}
            </Link>
          }
        />
      )}
    </div>
  );
}

function Results({ found, question }: { found: Found[]; question: string }) {
  const t = useT();
  return (
    <nav aria-label={t("help.found")} className={classes.links}>
      <p role="status" className={found.length > 0 ? hidden : classes.quiet}>
        {found.length > 0 ? t("help.count", { count: found.length }) : t("help.nothing", { text: question })}
      </p>
      {found.map(({ page, heading }) => (
        <Link
          key={`${page.name} ${heading.slug}`}
          to="/help/$page"
          params={{ page: page.name }}
          hash={heading.slug}
          className={sideLink}
        >
          <span>
            {heading.text}
            {heading.level > 1 && <small>{page.title}</small>}
          </span>
        </Link>
      ))}
    </nav>
  );
}

function KeyMapButton() {
  const t = useT();
  const keyMap = useCommand("app.keyMap");
  return (
    <button type="button" className={`${sideLink} ${classes.keys}`} onClick={keyMap.run}>
      <IconKeyboard size={16} stroke={1.5} aria-hidden />
      {t("help.keys")}
    </button>
  );
}
