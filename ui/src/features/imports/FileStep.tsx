import { Button, Group, Select, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import type { ImportPreview } from "@/backend/bindings";
import { chooseFile } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { formatBytes, formatCount } from "@/shared/values";
import classes from "./imports.module.css";
import { RecordChoice } from "./RecordChoice";
import { TRANSFERRED } from "./records";
import { StepFrame, type StepProps } from "./Step";
import { withPreview } from "./wizard";

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"];
const SEPARATORS = [",", ";", "\t", "|"] as const;
const SEPARATOR_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** Which file, and how it is read: encoding and separator are found out, and can be set right. */
export function FileStep({ wizard, change }: StepProps) {
  const t = useT();
  const [path, setPath] = useState(wizard.file);
  const { record, file, encoding, separator, sheet } = wizard;
  useEffect(() => setPath(file), [file]);
  const { data, error, pending, refetch } = useRead(
    TRANSFERRED[record].preview,
    { file, encoding, separator, sheet },
    { enabled: file !== "" },
  );
  const choose = (chosen: string) => {
    const trimmed = chosen.trim();
    setPath(trimmed);
    if (trimmed === file) void refetch();
    else change({ file: trimmed, encoding: null, separator: null, sheet: null, preview: null });
  };
  const browse = async () => {
    const chosen = await chooseFile("import");
    if (chosen) choose(chosen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(path);
  };
  useEffect(() => {
    if (data && data !== wizard.preview) change(withPreview(data));
  }, [data, wizard.preview, change]);
  const ready = file !== "" && data !== undefined && path.trim() === file;
  const next = ready ? (
    <Button onClick={() => change({ step: "mapping" })}>{t("imports.next.mapping")}</Button>
  ) : (
    <Button disabled>{t("imports.file.missing")}</Button>
  );
  return (
    <StepFrame actions={next}>
      <RecordChoice record={record} />
      <form onSubmit={submit} className={classes.path}>
        <TextInput
          className={classes.grow}
          label={t("imports.file.path")}
          description={t("imports.file.hint")}
          spellCheck={false}
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button variant="default" type="submit" disabled={!path.trim()}>
          {t("imports.file.read")}
        </Button>
        <Button onClick={() => void browse()}>{t("imports.file.browse")}</Button>
      </form>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus />}
      {pending && <SkeletonRows rows={6} />}
      {data && file !== "" && (
        <>
          <Group gap={16} align="flex-end">
            <Reading data={data} wizard={wizard} change={change} />
            <p className={classes.facts}>
              {t("imports.file.facts", {
                size: formatBytes(data.size_bytes),
                rows: formatCount(data.estimated_rows),
                columns: data.columns.length,
              })}
            </p>
          </Group>
          <Samples preview={data} />
        </>
      )}
    </StepFrame>
  );
}

/** How the file is read: a sheet of a workbook, or a text by its encoding and separator. */
function Reading({ data, wizard, change }: StepProps & { data: ImportPreview }) {
  const t = useT();
  if (data.encoding === null || data.separator === null) {
    return (
      <Select
        label={t("imports.file.sheet")}
        data={data.sheets}
        value={data.sheet}
        allowDeselect={false}
        onChange={(value) => change({ sheet: value })}
      />
    );
  }
  const found = data.encoding.toLowerCase();
  return (
    <>
      <Select
        label={t("imports.file.encoding")}
        data={[...new Set([found, ...ENCODINGS])].map((name) => ({ value: name, label: name.toUpperCase() }))}
        value={wizard.encoding ?? found}
        allowDeselect={false}
        onChange={(value) => change({ encoding: value })}
      />
      <Select
        label={t("imports.file.separator")}
        data={separatorsWith(data.separator).map((value) => ({
          value,
          label: isNamed(value) ? t(`imports.file.${SEPARATOR_NAMES[value]}`) : value,
        }))}
        value={wizard.separator ?? data.separator}
        allowDeselect={false}
        onChange={(value) => change({ separator: value })}
      />
    </>
  );
}

const isNamed = (separator: string): separator is (typeof SEPARATORS)[number] => separator in SEPARATOR_NAMES;
const separatorsWith = (found: string) => [...new Set([...SEPARATORS, found])];

function Samples({ preview }: { preview: ImportPreview }) {
  const t = useT();
  const rows = preview.sample_rows.length
    ? preview.sample_rows
    : (preview.columns[0]?.samples ?? []).map((_, row) => preview.columns.map((column) => column.samples[row] ?? ""));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too
    <section className={classes.samples} tabIndex={0} aria-label={t("imports.file.samples")}>
      <table className={classes.table}>
        <thead>
          <tr>
            {preview.columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their place does not
              <th key={at} scope="col">
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file are known by their place
            <tr key={line}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
