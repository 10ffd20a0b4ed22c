/** A small PDF of one's own: lines of Helvetica at given places. Enough for a report with heads, columns and page numbers. */

/** A line on a page: points from the left and from the bottom. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly words: string;
}

/** Makes a PDF 1.4 file of A4 pages (ISO 32000-1, 7.5: header, objects, cross-reference table, trailer). */
export function makePdf(pages: readonly (readonly PdfLine[])[], title = 'A report'): Uint8Array {
  // The bullet has its own place in WinAnsiEncoding (ISO 32000-1, annex D).
  const quote = (words: string): string =>
    words.replace(/[\\()]/gu, (mark) => `\\${mark}`).replaceAll('•', '\\225');
  const first = 4;
  const kids = pages.map((_page, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((lines, index) => {
    const stream = lines
      .map(({ x, y, size = 11, words }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${quote(words)}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  objects.push(`<< /Title (${quote(title)}) >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a paragraph, one below the other. */
export function paragraph(x: number, top: number, lines: readonly string[], size = 11): PdfLine[] {
  return lines.map((words, index) => ({ x, y: top - index * size * 1.25, size, words }));
}
