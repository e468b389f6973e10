"""A workbook of what sheets may hold besides a report, as an .xlsx of its bare parts: LibreOffice writes it in older media."""

import zipfile

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CODES = ["0.00", "0%", '0.00"万"', "#,##0", "0;-0;", "yyyy-mm-dd", "#,##0,", '0"件"']
STRUCK, RED = len(CODES) + 1, 2

STYLES = (
    f"<styleSheet {MAIN}><numFmts count=\"{len(CODES)}\">"
    + "".join(f'<numFmt numFmtId="{170 + at}" formatCode="{code.replace(chr(34), "&quot;")}"/>' for at, code in enumerate(CODES))
    + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><strike/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
    + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
    + f"<cellXfs count=\"{len(CODES) + 2}\"><xf numFmtId=\"0\" fontId=\"0\"/>"
    + "".join(f'<xf numFmtId="{170 + at}" fontId="0" applyNumberFormat="1"/>' for at in range(len(CODES)))
    + '<xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>'
)


def text(at, words, style=0):
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def number(at, value, style=0):
    return f'<c r="{at}" s="{style}"><v>{value}</v></c>'


def row(at, *cells, more=""):
    return f'<row r="{at}"{more}>{"".join(cells)}</row>'


RUNS = (
    '<c r="B1" t="inlineStr"><is><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t>138</t></r>'
    '<r><rPr><vertAlign val="superscript"/><sz val="11"/><rFont val="宋体"/></rPr><t>1</t></r>'
    '<r><rPr><strike/><sz val="11"/><rFont val="宋体"/></rPr><t>139</t></r></is></c>'
)
FIRST = (
    '<cols><col min="6" max="6" width="9" hidden="1" customWidth="1"/></cols><sheetData>'
    + row(1, text("A1", "甲"), RUNS, text("C1", "一\n二"), text("F1", "隐列"))
    + row(2, number("A2", 12), number("B2", 0.37), number("C2", -3), number("D2", 1234567), number("E2", 12.5), number("F2", 7))
    + row(3, *(number(f"{column}3", value, at + 1) for at, (column, value) in enumerate(zip("ABCDE", [12.5, 0.125, 3.14159, 1234567, 0]))))
    + row(4, number("A4", 45000, 6), number("B4", 41200, 7), number("C4", 418, 8), number("D4", 5, STRUCK), text("E4", "划", STRUCK))
    + row(5, text("A5", "隐行"), number("B5", 9), more=' hidden="1"')
    + row(6, '<c r="A6"><f>A2+1</f><v>13</v></c>', '<c r="B6" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>',
          '<c r="C6" t="b"><v>1</v></c>', '<c r="D6" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    + row(8, text("A8", "合并"), number("C8", 3))
    + row(9, number("C9", 4))
    + '</sheetData><mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells>'
)
SHEETS = [
    ("一、总体", "", FIRST),
    ("藏", ' state="hidden"', "<sheetData>" + row(1, number("A1", 1)) + "</sheetData>"),
    ("末", "", "<sheetData>" + row(2, text("B2", "末"), number("C2", 2)) + "</sheetData>"),
]


def types():
    kinds = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    kinds += [(f"/xl/worksheets/sheet{at}.xml", "worksheet") for at in range(1, len(SHEETS) + 1)]
    of = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = "".join(f'<Override PartName="{name}" ContentType="{of}.{kind}+xml"/>' for name, kind in kinds)
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{relations}{listed}</Types>'


def relations(*targets):
    listed = "".join(f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{to}"/>' for at, (kind, to) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def write(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        names = "".join(f'<sheet name="{name}" sheetId="{at}"{state} r:id="rId{at}"/>' for at, (name, state, _) in enumerate(SHEETS, 1))
        archive.writestr("[Content_Types].xml", types())
        archive.writestr("_rels/.rels", relations(("officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", f"<workbook {MAIN}><sheets>{names}</sheets></workbook>")
        parts = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(SHEETS) + 1)] + [("styles", "styles.xml")]
        archive.writestr("xl/_rels/workbook.xml.rels", relations(*parts))
        archive.writestr("xl/styles.xml", STYLES)
        for at, (_, _, inside) in enumerate(SHEETS, 1):
            archive.writestr(f"xl/worksheets/sheet{at}.xml", f"<worksheet {MAIN}>{inside}</worksheet>")
