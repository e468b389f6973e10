"""The report as OFD (GB/T 33190): laid out here, since no program that writes OFD runs on the machines that make these files."""

import zipfile
from html import escape

from form import blocks, placed

SPACE = "http://www.ofdspec.org/2016"
WIDTH, HEIGHT, MARGIN = 210, 297, 20
TEXT, SMALL = 4.2, 2.8


def width_of(text, size):
    return sum(size if ord(c) > 0x2E7F or c in "“”" else size / 2 for c in text)


def wrapped(text, size, room):
    lines = [""]
    for c in text:
        if width_of(lines[-1] + c, size) > room:
            lines.append("")
        lines[-1] += c
    return lines


class Pages:
    def __init__(self):
        self.pages, self.number = [[]], 10
        self.y = MARGIN

    def object(self, name, attributes, inside):
        self.number += 1
        self.pages[-1].append(f'<ofd:{name} ID="{self.number}" {attributes}>{inside}</ofd:{name}>')

    def text(self, x, y, size, text):
        """Characters from x on, their foot on y; steps that repeat are written with g."""
        steps = [width_of(c, size) for c in text][:-1]
        runs, at = [], 0
        while at < len(steps):
            count = next((n for n, step in enumerate(steps[at:]) if step != steps[at]), len(steps) - at)
            runs.append(f"g {count} {steps[at]:g}" if count > 2 else " ".join(f"{step:g}" for step in steps[at:at + count]))
            at += count
        delta = f' DeltaX="{" ".join(runs)}"' if runs else ""
        boundary = f"{x:.3f} {y - size:.3f} {width_of(text, size) + 0.1:.3f} {size * 1.3:.3f}"
        code = f'<ofd:TextCode X="0" Y="{size:g}"{delta}>{escape(text)}</ofd:TextCode>'
        self.object("TextObject", f'Boundary="{boundary}" Font="3" Size="{size:g}"', code)

    def line(self, x, y, right, bottom):
        path = f"<ofd:AbbreviatedData>M 0 0 L {right - x:.3f} {bottom - y:.3f}</ofd:AbbreviatedData>"
        self.object("PathObject", f'Boundary="{x:.3f} {y:.3f} {right - x + 0.2:.3f} {bottom - y + 0.2:.3f}" LineWidth="0.18"', path)

    def page(self):
        self.text(WIDTH / 2 - 3, HEIGHT - 12, 3.5, f"- {len(self.pages)} -")
        self.pages.append([])
        self.y = MARGIN


def paragraph(pages, text, size, indent):
    for line in wrapped("\u3000\u3000" * indent + text, size, WIDTH - 2 * MARGIN):
        if pages.y + size * 1.6 > HEIGHT - MARGIN:
            pages.page()
        pages.y += size * 1.6
        pages.text(MARGIN, pages.y, size, line)


def table(pages, of):
    cells = list(placed(of))
    rows, columns = max(c[0] + c[3] for c in cells), max(c[1] + c[4] for c in cells)
    room = WIDTH - 2 * MARGIN
    widths = [10, 26, 48] + [(room - 84) / 7] * 7 if columns == 10 else [room / columns] * columns
    xs = [MARGIN + sum(widths[:at]) for at in range(columns + 1)]
    lines = {(r, c): wrapped(text, SMALL, xs[c + w] - xs[c] - 2) for r, c, text, _, w in cells}
    heights = [max([6] + [1.3 * SMALL * len(lines[r, c]) + 3 for r, c, _, h, _ in cells if r == row and h == 1]) for row in range(rows)]
    start = 0
    while start < rows:
        # As many rows as the page has room for: labels over several go on below.
        end, height = start, 0
        while end < rows and pages.y + 3 + height + heights[end] < HEIGHT - MARGIN:
            height += heights[end]
            end += 1
        if end == start:
            pages.page()
            continue
        ys = [pages.y + 3 + sum(heights[start:at]) for at in range(start, end + 1)]
        for r, c, text, h, w in cells:
            top, bottom = max(r, start), min(r + h, end)
            if top >= bottom:
                continue
            y, foot, x, right = ys[top - start], ys[bottom - start], xs[c], xs[c + w]
            for sides in [(x, y, right, y), (x, foot, right, foot), (x, y, x, foot), (right, y, right, foot)]:
                pages.line(*sides)
            for at, line in enumerate(lines[r, c] if r >= start else []):
                if line:
                    pages.text(x + 1, y + 1.5 + SMALL * (1.3 * at + 0.9), SMALL, line)
        pages.y = ys[-1]
        start = end
        if start < rows:
            pages.page()
    pages.y += 4


def write(path):
    pages = Pages()
    for kind, of in blocks():
        if kind == "table":
            table(pages, of)
        else:
            paragraph(pages, of, 6 if kind == "title" else TEXT, kind == "text")
    area = f"<ofd:PageArea><ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>"
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    places = "".join(f'<ofd:Page ID="{at + 5000}" BaseLoc="Pages/Page_{at}/Content.xml"/>' for at in range(len(pages.pages)))
    parts = {
        "OFD.xml": f'<ofd:OFD xmlns:ofd="{SPACE}" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
        "Doc_0/Document.xml": f'<ofd:Document xmlns:ofd="{SPACE}"><ofd:CommonData><ofd:MaxUnitID>6000</ofd:MaxUnitID>{area}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>{places}</ofd:Pages></ofd:Document>',
        "Doc_0/PublicRes.xml": f'<ofd:Res xmlns:ofd="{SPACE}" BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>',
    }
    for at, objects in enumerate(pages.pages):
        layer = f'<ofd:Content><ofd:Layer ID="{at + 7000}">{"".join(objects)}</ofd:Layer></ofd:Content>'
        parts[f"Doc_0/Pages/Page_{at}/Content.xml"] = f'<ofd:Page xmlns:ofd="{SPACE}">{layer}</ofd:Page>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), head + part, zipfile.ZIP_DEFLATED)
