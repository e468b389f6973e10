"""The report on paper: its page with ruled tables, and what programs that write PDF make of it."""

import subprocess
import tempfile
from pathlib import Path

from form import blocks, placed

RULES = "table{border-collapse:collapse}td{border:1px solid #000}p{text-indent:2em}*{font-family:'WenQuanYi Zen Hei',sans-serif}"


def ruled(page):
    """A page whose cells have borders."""
    return page.replace("<meta charset=utf-8>", f"<meta charset=utf-8><style>{RULES}</style>").replace(
        "<table>", "<table border=1 cellspacing=0 cellpadding=3>")


def for_writer(page):
    """The same for LibreOffice Writer, which takes the font of each element alone."""
    font = 'style="font-family:WenQuanYi Zen Hei"'
    page = ruled(page).replace("<table", f"<table {font}").replace("<td rowspan", f"<td {font} rowspan")
    for tag in ["h1", "h2", "p"]:
        page = page.replace(f"<{tag}>", f"<{tag} {font}>")
    return page


def chromium(page, path, program):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(ruled(page))
        subprocess.run([program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-pdf-tagging",
                        f"--print-to-pdf={path}", str(source)], check=True, stderr=subprocess.DEVNULL)


def weasyprint(page, path):
    import weasyprint as program

    program.HTML(string=ruled(page)).write_pdf(path)


def reportlab(path):
    """With a font that is not in the file and a map that every reader of PDF has (UniGB-UCS2-H)."""
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    plain = ParagraphStyle("plain", fontName="STSong-Light", fontSize=10, leading=14, wordWrap="CJK")
    indented = ParagraphStyle("indented", plain, firstLineIndent=20)
    title = ParagraphStyle("title", plain, fontSize=16, leading=24, alignment=TA_CENTER)
    cell = ParagraphStyle("cell", plain, fontSize=8, leading=10)
    story = []
    for kind, of in blocks():
        if kind != "table":
            story.append(Paragraph(of, {"title": title, "heading": plain, "text": indented}[kind]))
            continue
        cells = list(placed(of))
        rows, columns = max(c[0] + c[3] for c in cells), max(c[1] + c[4] for c in cells)
        grid, style = [[""] * columns for _ in range(rows)], [("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]
        for row, column, text, height, width in cells:
            grid[row][column] = Paragraph(text, cell)
            style.append(("SPAN", (column, row), (column + width - 1, row + height - 1)))
        # Labels of table three are long.
        widths = [40, 70, 122] + [32] * 7 if columns == 10 else [450 / columns] * columns
        story.append(Table(grid, colWidths=widths, style=style + [("TOPPADDING", (0, 0), (-1, -1), 1)]))
    SimpleDocTemplate(str(path), pagesize=A4, leftMargin=60, rightMargin=60).build(story)
