"""The same report as Word, Excel, WPS Writer and WPS ET put it on the clipboard.

These programs do not run here; the marks are theirs as published and seen: namespaces, ProgId and Generator, conditional comments in both
kinds, `mso-` styles, `o:p`, `x:num` and `x:str`, a `col` for every column, a hidden row of widths, and the fragment's comments.
"""

from html import escape

from form import blocks, is_figure, printed

FRAGMENT = "<!--StartFragment-->{}<!--EndFragment-->"
NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:{0}="urn:schemas-microsoft-com:office:{1}" xmlns="http://www.w3.org/TR/REC-html40"'
)


def tables(cell, row, table):
    def markup(of):
        return table("\n".join(row("".join(cell(*one) for one in line), at) for at, line in enumerate(printed(of))), of)

    return markup


def spans(rows, columns, quote=""):
    span = lambda name, count: f" {name}={quote}{count}{quote}" if count > 1 else ""
    return span("colspan", columns) + span("rowspan", rows)


def width(table):
    return sum(columns for _, _, columns in next(iter(printed(table))))


def word():
    def run(text):
        language = " lang=EN-US" if is_figure(text) else ""
        inner = escape(text, quote=False) or "&nbsp;"
        return f"<span{language} style='mso-bidi-font-family:宋体'>{inner}<o:p></o:p></span>"

    def paragraph(kind, text):
        # The year stands in a run of its own, as any figure between Chinese words does.
        inner = run(text).replace("2024", "</span><span lang=EN-US>2024</span><span style='font-size:10.5pt'>")
        return f"<p class=MsoNormal align=left style='text-align:left;mso-line-height-rule:exactly'>{inner}</p>\n"

    def cell(text, rows, columns):
        return (
            f"\n  <td width=64{spans(rows, columns)} style='mso-border-alt:solid .5pt'>"
            f"\n  <p class=MsoNormal align=center>{run(text)}</p>\n  </td>"
        )

    def row(cells, at):
        return f" <tr style='mso-yfti-irow:{at};height:14.2pt'>{cells}\n </tr>"

    def table(rows, of):
        widths = "".join("<td width=64 style='border:none'></td>" for _ in range(width(of)))
        hidden = f" <![if !supportMisalignedColumns]>\n <tr height=0>{widths}</tr>\n <![endif]>"
        return (
            "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;"
            f"mso-yfti-tbllook:1184'>\n{rows}\n{hidden}\n</table>\n"
        )

    body = page(paragraph, tables(cell, row, table))
    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId content=Word.Document>\n'
        '<meta name=Generator content="Microsoft Word 15">\n<meta name=Originator content="Microsoft Word 15">\n'
        '<link rel=File-List href="file:///C:/clip_filelist.xml">\n'
        "<!--[if gte mso 9]><xml>\n <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>\n</xml><![endif]-->\n"
        "<style>\n<!--\n @font-face {font-family:宋体; panose-1:2 1 6 0 3 1 1 1 1 1;}\n"
        " p.MsoNormal {mso-style-unhide:no; margin:0cm;}\n-->\n</style>\n"
        "<!--[if gte mso 10]>\n<style>\n table.MsoNormalTable {mso-style-name:普通表格;}\n</style>\n<![endif]-->\n"
    )
    return (
        f"<html {NAMESPACES.format('w', 'word')}>\n\n<head>\n{head}</head>\n\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n"
        + FRAGMENT.format("\n" + body) + "\n</body>\n\n</html>\n"
    )


def page(paragraph, table):
    return "".join(table(content) if kind == "table" else paragraph(kind, content) for kind, content in blocks())


def sheet(mark, number, quote, generator):
    """Excel and ET: everything in one table, a paragraph in a row of its own."""
    q = '"' if quote else ""

    def cell(text, rows, columns):
        attributes = number(text)
        inner = escape(text, quote=False)
        right = f" align={q}right{q}" if is_figure(text) else ""
        return (
            f"\n  <td{spans(rows, columns, q)} class={q}{mark}{66 if is_figure(text) else 65}{q}{right}"
            f"{attributes}>{inner}</td>"
        )

    def row(cells, at=0):
        return f" <tr height={q}19{q} style='mso-height-source:userset'>{cells}\n </tr>\n"

    rows = ""
    for kind, content in blocks():
        if kind == "table":
            rows += "".join(row("".join(cell(*one) for one in line)) for line in printed(content))
            rows += row(f"\n  <td height={q}19{q} style='mso-ignore:colspan' colspan={q}15{q}></td>")
        else:
            rows += row(cell(content, 1, 10))
    widths = "".join(f"<td width={q}72{q} style='width:54pt'></td>" for _ in range(15))
    hidden = f" <![if supportMisalignedColumns]>\n <tr height={q}0{q} style='display:none'>{widths}</tr>\n <![endif]>\n"
    columns = f" <col width={q}72{q} span={q}15{q} style='mso-width-source:userset;mso-width-alt:2304;width:54pt'>\n"
    head = (
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId content=Excel.Sheet>\n'
        f'<meta name=Generator content="{generator}">\n'
        '<link id=Main-File rel=Main-File href="file:///C:/clip.htm">\n'
        '<style>\n<!--table\n\t{mso-displayed-decimal-separator:"\\.";\n\tmso-displayed-thousand-separator:"\\,";}\n'
        f'.{mark}65\n\t{{mso-number-format:"\\@";}}\n.{mark}66\n\t{{mso-number-format:"0_ ";}}\n-->\n</style>\n'
    )
    return (
        f"<html {NAMESPACES.format('x', 'excel')}>\n<head>\n{head}</head>\n<body link=blue vlink=purple>\n"
        f"<table border={q}0{q} cellpadding={q}0{q} cellspacing={q}0{q} width={q}1080{q} style='border-collapse:collapse;width:810pt'>\n"
        + FRAGMENT.format("\n" + columns + rows + hidden) + "\n</table>\n</body>\n</html>\n"
    )


def excel():
    return sheet("xl", lambda text: "", False, "Microsoft Excel 15")


def et():
    number = lambda text: f' x:num="{text}"' if is_figure(text) else " x:str" if text else ""
    return sheet("et", number, True, "WPS Office ET")


def wps():
    style = "mso-spacerun:'yes';"

    def run(text):
        inner = f'<font face="宋体" >{escape(text, quote=False)}</font>' if text else ""
        return f'<span style="{style}" >{inner}</span><span ><o:p>{"" if text else "&nbsp;"}</o:p></span>'

    def paragraph(kind, text):
        return f'<p class=MsoNormal style="text-indent:21.0000pt;" >{run(text)}</p>'

    def cell(text, rows, columns):
        return (
            f'<td width=64 valign=center{spans(rows, columns)} style="mso-border-left-alt:0.5000pt;" >'
            f'<p class=MsoNormal align=center >{run(text)}</p></td>'
        )

    def table(rows, of):
        return (
            '<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;mso-table-layout-alt:fixed;'
            f'mso-padding-alt:0.0000pt 5.4000pt 0.0000pt 5.4000pt;" >{rows}</table>'
        )

    body = page(paragraph, tables(cell, lambda cells, at: f"<tr>{cells}</tr>", table))
    head = (
        "<meta http-equiv=Content-Type  content=\"text/html; charset=utf-8\" ><meta name=ProgId  content=Word.Document >"
        '<meta name=Generator  content="Microsoft Word 14" ><meta name=Originator  content="Microsoft Word 14" ><title></title>'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:BrowserLevel>MicrosoftInternetExplorer4</w:BrowserLevel></w:WordDocument></xml><![endif]-->"
        "<style>@font-face{font-family:\"宋体\";}\np.MsoNormal{mso-style-name:正文;margin:0pt;}</style>"
    )
    return (
        f"<html {NAMESPACES.format('w', 'word')}><head>{head}</head>"
        f'<body style="tab-interval:21pt;" >' + FRAGMENT.format(body) + "</body></html>"
    )
