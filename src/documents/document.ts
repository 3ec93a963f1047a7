/** Files → text, with a clear word for every file that is none. Node only. */

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** A document that was read. */
export interface DocumentText {
  /** The file as it was named; `-` for standard input. */
  readonly path: string;
  /** Its name without folders. */
  readonly name: string;
  readonly text: string;
}

/** What is expected of a file, where nothing else is said. */
const documentText = 'the text of an inspection document';

/** A file that cannot be read as a document: one line that says why and what was expected. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

/**
 * Reads a document.
 *
 * @param path a file of plain text or Markdown in UTF-8
 * @returns its text
 * @throws DocumentError when the file is missing, a folder, empty, binary, HTML or not UTF-8; the message begins with
 *   the path and is one line
 */
export async function readDocument(path: string): Promise<DocumentText> {
  return { path, name: basename(path), text: await readText(path, documentText) };
}

/**
 * Reads a text file.
 *
 * @param path a file in UTF-8
 * @param expected what it should hold, for messages
 * @param mostBytes a larger file is refused unread; default: whatever its size
 * @throws DocumentError as {@link readDocument} does, and when the file is too large
 */
export async function readText(path: string, expected: string, mostBytes = Number.POSITIVE_INFINITY): Promise<string> {
  return decodeText(await readBytes(path, expected, mostBytes), path, expected);
}

async function readBytes(path: string, expected: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw new DocumentError(
        `${path}: is a folder; expected ${expected === documentText ? `a text file (name the files in it, such as ${path}/*.txt)` : expected}`,
      );
    }
    if (found.size > mostBytes) {
      const size = (found.size / 1e6).toFixed(1);
      throw new DocumentError(`${path}: has ${size} MB; expected ${expected} of at most ${mostBytes / 1e6} MB`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'no such file',
      EACCES: 'permission denied',
      ENOTDIR: 'no such file (part of the path is a file, not a folder)',
    };
    throw new DocumentError(`${path}: ${reasons[code] ?? `cannot be read (${code})`}`);
  }
}

/**
 * Bytes → text, refusing what is no text.
 *
 * @param bytes the content of a file
 * @param path how to name it in the message
 * @param expected what it should hold, for the message
 * @throws DocumentError
 */
export function decodeText(bytes: Uint8Array, path: string, expected = documentText): string {
  if (bytes.length === 0) throw new DocumentError(`${path}: is empty; expected ${expected}`);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('%PDF-')) {
    throw new DocumentError(`${path}: is a PDF; expected plain text (extract it first, for example with pdftotext)`);
  }
  if (head.startsWith('PK\u0003\u0004')) {
    throw new DocumentError(
      `${path}: is a Word document or another archive; expected plain text (save it as text first)`,
    );
  }
  if (
    /^(?:<!doctype html|<html[\s>])/i.test(
      head.replace(/^\u00ef\u00bb\u00bf/, '').replace(/^(?:<\?xml[^>]*>|<!--.*?-->|\s)+/s, ''),
    )
  ) {
    throw new DocumentError(
      `${path}: is an HTML page, perhaps an error page saved in a document's place; expected plain text`,
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new DocumentError(`${path}: is UTF-16; expected UTF-8 (save it again as UTF-8)`);
  }
  if (bytes.includes(0)) throw new DocumentError(`${path}: is a binary file; expected plain text in UTF-8`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentError(`${path}: is not UTF-8 (byte ${firstBadByte(bytes)}); expected plain text in UTF-8`);
  }
  if (text.trim() === '') throw new DocumentError(`${path}: has nothing but white space; expected ${expected}`);
  return text;
}

/** Where the first byte stands that is not UTF-8, counted from 0. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(middle + 1)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads standard input to its end. */
export async function readStandardInput(): Promise<DocumentText> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return { path: '-', name: 'standard input', text: decodeText(Buffer.concat(chunks), 'standard input') };
}
