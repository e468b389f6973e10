"""Writes one made-up report by real programs, and what must be read of every file: see README.md."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

import clipboards
import docx
import ofd
import openpyxl
import printed as paper
import xlsxwriter
from form import blocks, expected, placed, printed, value

HERE = Path(__file__).parent
FILES = HERE / "files"


def page():
    def table(of):
        row = lambda line: "".join(f"<td rowspan={rows} colspan={columns}>{escape(text)}</td>" for text, rows, columns in line)
        return "<table>\n" + "".join(f"<tr>{row(line)}</tr>\n" for line in printed(of)) + "</table>\n"

    tags = {"title": "h1", "heading": "h2", "text": "p"}
    parts = (table(of) if kind == "table" else f"<{tags[kind]}>{of}</{tags[kind]}>\n" for kind, of in blocks())
    return "<!doctype html>\n<html lang=zh>\n<meta charset=utf-8>\n" + "".join(parts) + "</html>\n"


def python_docx(path):
    document = docx.Document()
    for kind, of in blocks():
        if kind != "table":
            document.add_paragraph(of)
            continue
        cells = list(placed(of))
        table = document.add_table(max(c[0] + c[3] for c in cells), max(c[1] + c[4] for c in cells))
        for row, column, text, rows, columns in cells:
            cell = table.cell(row, column)
            if (rows, columns) != (1, 1):
                cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
            cell.text = text
    document.save(path)


def rows_of_a_sheet():
    """Every cell of a sheet that holds it all: row, column, text, rows, columns."""
    top = 0
    for kind, of in blocks():
        if kind != "table":
            yield top, 0, of, 1, 10
            top += 1
            continue
        cells = list(placed(of))
        yield from ((top + row, *rest) for row, *rest in cells)
        top += max(row + rows for row, _, _, rows, _ in cells) + 1


def written_by_openpyxl(path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row, column, text, rows, columns in rows_of_a_sheet():
        sheet.cell(row + 1, column + 1, value(text))
        if (rows, columns) != (1, 1):
            sheet.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + rows, end_column=column + columns)
    book.save(path)


def written_by_xlsxwriter(path):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, column, text, rows, columns in rows_of_a_sheet():
            held = value(text)
            if (rows, columns) == (1, 1):
                sheet.write(row, column, held)
            else:
                sheet.merge_range(row, column, row + rows - 1, column + columns - 1, held)


def converted(source, to, path, reading=None):
    """Through LibreOffice, into a file of this name."""
    with tempfile.TemporaryDirectory() as folder:
        program = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
        program += [f"--infilter={reading}"] if reading else []
        program += ["--convert-to", to, "--outdir", folder, str(source)]
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ending = to.split(":")[0]
        shutil.copy(Path(folder) / f"{Path(source).stem}.{ending}", path)


def libreoffice(folder):
    writer, calc = "HTML (StarWriter)", "Text - txt - csv (StarCalc):9,34,76"
    with tempfile.TemporaryDirectory() as between:
        old = Path(between)
        converted(folder / "page.html", "docx:MS Word 2007 XML", folder / "libreoffice.docx", writer)
        (old / "ruled.html").write_text(paper.for_writer(page()))
        converted(old / "ruled.html", "pdf:writer_pdf_Export", folder / "libreoffice.pdf", writer)
        converted(folder / "page.html", "doc:MS Word 97", old / "old.doc", writer)
        shutil.copy(old / "old.doc", folder / "libreoffice.doc")
        converted(folder / "page.html", "rtf:Rich Text Format", folder / "libreoffice.rtf", writer)
        converted(folder / "python-docx.docx", "odt:writer8", folder / "libreoffice.odt")
        converted(folder / "openpyxl.xlsx", "ods:calc8", folder / "libreoffice.ods")
        converted(old / "old.doc", "docx:MS Word 2007 XML", folder / "libreoffice-from-doc.docx")
        converted(folder / "openpyxl.xlsx", "xlsx:Calc MS Excel 2007 XML", folder / "libreoffice.xlsx")
        converted(folder / "openpyxl.xlsx", "xls:MS Excel 97", old / "old.xls")
        shutil.copy(old / "old.xls", folder / "libreoffice.xls")
        converted(old / "old.xls", "xlsx:Calc MS Excel 2007 XML", folder / "libreoffice-from-xls.xlsx")
        converted(folder / "python-docx.docx", "html:HTML (StarWriter)", folder / "libreoffice-writer.html")
        converted(folder / "openpyxl.xlsx", "html:HTML (StarCalc)", folder / "libreoffice-calc.html")
        converted(folder / "openpyxl.xlsx", f"csv:{calc}", folder / "libreoffice-calc.txt")


def written_variants(folder):
    folder.mkdir(exist_ok=True)
    variants.write(folder / "variants.docx")
    for to in ["doc:MS Word 97", "rtf:Rich Text Format", "odt:writer8"]:
        converted(folder / "variants.docx", to, folder / f"variants.{to[:3]}")
    variants_of_sheets.write(folder / "sheets.xlsx")
    for to in ["xls:MS Excel 97", "ods:calc8"]:
        converted(folder / "sheets.xlsx", to, folder / f"sheets.{to[:3]}")


def main():
    FILES.mkdir(exist_ok=True)
    (FILES / "page.html").write_text(page())
    python_docx(FILES / "python-docx.docx")
    written_by_openpyxl(FILES / "openpyxl.xlsx")
    written_by_xlsxwriter(FILES / "xlsxwriter.xlsx")
    libreoffice(FILES)
    written_variants(HERE / "variants")
    subprocess.run(["node", HERE / "clipboard.mjs", FILES / "page.html", FILES / "chromium-clipboard"], check=True)
    paper.chromium(page(), FILES / "chromium.pdf", os.environ.get("CHROME", "chromium"))
    paper.weasyprint(page(), FILES / "weasyprint.pdf")
    paper.reportlab(FILES / "reportlab.pdf")
    ofd.write(FILES / "by-hand.ofd")
    for name in ["word", "excel", "wps", "et"]:
        (FILES / f"{name}-clipboard.html").write_text(getattr(clipboards, name)(), newline="")
    (HERE / "expected.json").write_text(json.dumps(expected(), ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    sys.exit(main())
