/** Gives the user a file, as a download. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click: it may go once that is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
