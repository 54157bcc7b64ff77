import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useEffect, useId, useState } from "react";
import { type ShownCommand, useCommandList } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useOpenRecord } from "@/app/routes/useOpenRecord";
import { useRecordLabel } from "@/shared/fields";
import { Keys } from "@/shared/ui";
import { Found } from "./GlobalSearch";
import { HitOption, hitValue } from "./HitOption";
import { Marked } from "./Marked";
import { matchCommand, type Range } from "./match";
import classes from "./search.module.css";
import { type Hits, useHits } from "./useHits";

const HITS = 6;
const NO_TRANSITION = { duration: 0 };

interface Offer {
  command: ShownCommand;
  ranges: Range[];
}

/** Everything that can be done or found from here, by its words, its initials or a part of a number. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      centered={false}
      size={640}
      yOffset={88}
      padding={0}
      transitionProps={NO_TRANSITION}
    >
      <Modal.Overlay />
      <Modal.Content radius={12} aria-label={t("search.palette.label")}>
        <Choices onClose={onClose} />
        <Foot />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Inside the dialog, which is drawn a moment after the palette: only here is the list there when its effects run. */
function Choices({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [text, setText] = useState("");
  const customers = useRecordLabel("customer");
  const found = useHits(text, HITS);
  const offers = useOffers(text);
  const { combobox, list } = useOpenList(offers, found, onClose);
  const submit = useSubmit(offers, found, onClose);
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          value={text}
          data-autofocus
          className={classes.query}
          aria-label={t("search.palette.label")}
          placeholder={t("search.palette.placeholder")}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          rightSection={<Keys keys="Escape" />}
          rightSectionWidth={52}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={list} className={classes.list} aria-label={t("search.results")}>
        <Group label={t("search.palette.commands")} offers={offers.filter((offer) => !goes(offer))} />
        {found.hits.length > 0 && (
          <Combobox.Group label={customers}>
            {found.hits.map((hit) => (
              <HitOption key={hitValue(hit)} hit={hit} />
            ))}
          </Combobox.Group>
        )}
        <Group label={t("search.palette.go")} offers={offers.filter(goes)} />
      </Combobox.Options>
      {offers.length === 0 && <Found found={found} text={text.trim()} />}
    </Combobox>
  );
}

const goes = ({ command }: Offer) => command.group === "go";

/** The list stays open with its first entry chosen, whatever is offered. */
function useOpenList(offers: Offer[], found: Hits, onClose: () => void) {
  const combobox = useCombobox({ onDropdownClose: onClose });
  const shown = offers.map(({ command }) => command.id).join() + found.hits.map(hitValue).join();
  const { dropdownOpened } = combobox;
  // An id from the first render, and opened once the list is there: else the field cannot say which list it governs.
  const list = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the combobox object is new at each render.
  useEffect(() => combobox.openDropdown(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the combobox object is new at each render.
  useEffect(() => {
    if (dropdownOpened) combobox.selectFirstOption();
  }, [shown, dropdownOpened]);
  return { combobox, list };
}

function useSubmit(offers: Offer[], found: Hits, onClose: () => void) {
  const openRecord = useOpenRecord();
  return (value: string) => {
    onClose();
    const hit = found.hits.find((candidate) => hitValue(candidate) === value);
    if (hit) openRecord(hit.record, hit.id);
    // After the dialog is gone: commands behind it are reachable again, and the focus is back.
    else setTimeout(() => offers.find(({ command }) => command.id === value)?.command.run());
  };
}

function useOffers(text: string): Offer[] {
  const commands = useCommandList();
  return commands.flatMap((command) => {
    const ranges =
      command.available && command.id !== "app.palette" ? matchCommand(command.label, command.pinyin, text) : null;
    return ranges ? [{ command, ranges }] : [];
  });
}

function Group({ label, offers }: { label: string; offers: Offer[] }) {
  if (offers.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {offers.map(({ command, ranges }) => (
        <Combobox.Option key={command.id} value={command.id} className={classes.option}>
          <command.icon size={16} stroke={1.5} aria-hidden className={classes.icon} />
          <Marked title={command.label} ranges={ranges} />
          <span className={classes.grow} />
          <Keys keys={command.keysNow} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}

function Foot() {
  const t = useT();
  return (
    <footer className={classes.foot}>
      <span>
        <Keys keys="ArrowUp ArrowDown" /> {t("search.palette.choose")}
      </span>
      <span>
        <Keys keys="Enter" /> {t("search.palette.run")}
      </span>
      <span className={classes.grow} />
      <span>{t("search.palette.tip")}</span>
    </footer>
  );
}
