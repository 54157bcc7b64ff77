// Where the bytes of a file come from, before anything is kept: a path of this machine, or what was pasted.
import dayjs from "dayjs";
import type { T } from "@/app/i18n";
import type { FileSource } from "@/backend/bindings";

export interface ChosenFile {
  /** For lists on the screen. */
  key: string;
  name: string;
  source: FileSource;
}

let chosen = 0;

const keyed = (name: string, source: FileSource): ChosenFile => {
  chosen += 1;
  return { key: String(chosen), name, source };
};

export const fromPath = (path: string): ChosenFile => keyed(path.split(/[/\\]/).at(-1) ?? path, { path });

/** The files of a paste, if any: a picture cut out of the screen has no name of its own. */
export async function fromPaste(t: T, data: DataTransfer | null): Promise<ChosenFile[]> {
  const files = [...(data?.files ?? [])];
  return Promise.all(
    files.map(async (file) => {
      const ending = file.type.split("/")[1]?.replace("jpeg", "jpg") ?? "bin";
      const unnamed = file.name === "" || /^image\.\w+$/.test(file.name);
      const name = unnamed ? t("attachments.pasted", { at: dayjs().format("YYYY-MM-DD HHmmss"), ending }) : file.name;
      return keyed(name, { bytes: await base64(file) });
    }),
  );
}

/** Whether a paste brings files, and not text somebody wants in a field. */
export const hasFiles = (data: DataTransfer | null) =>
  (data?.files.length ?? 0) > 0 && !data?.types.includes("text/plain");

function base64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
