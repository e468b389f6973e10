"""A whole report, made up: the layout of the form as it is printed, with another figure in every cell, some blank and a stroke."""

import json
from pathlib import Path

FORM = json.loads((Path(__file__).parents[2] / "src/form/cn-2021.json").read_text())
TITLE = "青石县林业局2024年政府信息公开工作年度报告"
TEXTS = {
    1: ["2024年，青石县林业局按照条例要求公开信息。", "（一）主动公开。公开造林、采伐和防火信息。"],
    5: ["主要问题是更新较慢。2025年将按月核对。"],
    6: ["没有其他事项。"],
}
OTHERWISE = {
    ("disclosure", "fees", "amount"): "12.86",
    ("applications", "granted", "research"): "",
    ("applications", "denied.law", "business"): "",
    ("applications", "denied.safety", "charity"): "/",
    ("disputes", "direct_suit", "other"): "",
}


def rows_of(table):
    return [row for row in table["rows"] if "instead" not in row]


def columns_of(table, row):
    return row.get("columns") or [column["id"] for column in table["columns"]]


def figures():
    """What stands in each cell, by table, row and column: 11, 12 and so on in the order of the form."""
    number, cells = 11, {}
    for table in FORM["tables"]:
        for row in rows_of(table):
            for column in columns_of(table, row):
                place = (table["id"], row["id"], column)
                cells[place] = OTHERWISE.get(place, str(number))
                number += 1
    return cells


def printed(table):
    """The rows of a table as printed: of each cell its text, rows and columns."""
    cells, rows = figures(), {row["id"]: row for row in table["rows"]}
    for line in table["layout"]:
        printed_row = []
        for cell in line:
            texts = [cell.get("text")]
            if "row" in cell:
                texts = [cells[table["id"], cell["row"], column] for column in columns_of(table, rows[cell["row"]])]
            printed_row += [(text, cell.get("rows", 1), cell.get("columns", 1)) for text in texts]
        yield printed_row


def placed(table):
    """The cells of a table by their place in the grid: row, column, text, rows, columns."""
    taken = set()
    for row, line in enumerate(printed(table)):
        column = 0
        for text, rows, columns in line:
            while (row, column) in taken:
                column += 1
            taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
            yield row, column, text, rows, columns
            column += columns


def blocks():
    """The title, headings, paragraphs and tables in order."""
    yield "title", TITLE
    for section in FORM["sections"]:
        yield "heading", "一二三四五六"[section["number"] - 1] + "、" + section["title"]
        yield from (("text", text) for text in TEXTS.get(section["number"], []))
        yield from (("table", table) for table in FORM["tables"] if table["section"] == section["number"])


def is_figure(text):
    return text.replace(".", "").isdigit()


def value(text):
    if text == "":
        return None
    return (float(text) if "." in text else int(text)) if is_figure(text) else text


def expected():
    """The Report of the contract, without origins."""
    cells = figures()
    tables = {}
    for table in FORM["tables"]:
        tables[table["id"]] = {
            row["id"]: [value(cells[table["id"], row["id"], column]) for column in columns_of(table, row)]
            for row in rows_of(table)
        }
    headings = [text for kind, text in blocks() if kind == "heading"]
    sections = [{"number": 0, "heading": "", "text": TITLE}] + [
        {"number": at, "heading": heading, "text": "\n".join(TEXTS.get(at, []))} for at, heading in enumerate(headings, 1)
    ]
    return {
        "form": FORM["id"], "title": TITLE, "agency": "青石县林业局", "year": 2024,
        "sections": sections, "tables": tables,
    }
