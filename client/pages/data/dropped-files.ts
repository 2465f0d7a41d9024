/** The files of a drop, those of dropped directories included (one level below the top is enough for a data set). */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry?.())
    .filter((entry) => entry !== null && entry !== undefined);
  if (entries.length === 0) return readable([...transfer.files]);
  return readable((await Promise.all(entries.map((entry) => filesOf(entry, 2)))).flat());
}

/** Without the files that systems and editors leave behind. */
export const readable = (files: File[]) => files.filter(({ name }) => !name.startsWith('.') && !/\.(md|DS_Store)$/i.test(name));

async function filesOf(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  if (depth === 0) return [];
  const children = await allEntries((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map((child) => filesOf(child, depth - 1)))).flat();
}

/** A reader gives a directory in portions and ends with an empty one. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return portion.length ? [...portion, ...(await allEntries(reader))] : [];
}
