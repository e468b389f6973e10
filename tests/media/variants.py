"""A document of what texts and tables may hold besides a report, as a .docx of its bare parts: LibreOffice writes it in older media."""

import zipfile

W='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
def r(t, p=''): return f'<w:r>{"<w:rPr>"+p+"</w:rPr>" if p else ""}<w:t xml:space="preserve">{t}</w:t></w:r>'
def p(*runs,pp=''): return f'<w:p>{"<w:pPr>"+pp+"</w:pPr>" if pp else ""}{"".join(runs)}</w:p>'
BORD='<w:tblBorders>'+''.join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for s in ['top','left','bottom','right','insideH','insideV'])+'</w:tblBorders>'
def tbl(widths,rows):
    g=''.join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    out=f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{BORD}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{g}</w:tblGrid>'
    for row in rows:
        trp=''
        if isinstance(row,tuple): trp,row=row
        out+='<w:tr>'+(f'<w:trPr>{trp}</w:trPr>' if trp else '')
        c=0
        for cell in row:
            span=cell.get('s',1); w=sum(widths[c:c+span]); c+=span
            out+=f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/>'+(f'<w:gridSpan w:val="{span}"/>' if span>1 else '')+({'f':'<w:vMerge w:val="restart"/>','l':'<w:vMerge/>'}.get(cell.get('v'),''))+'</w:tcPr>'+cell['x']+'</w:tc>'
        out+='</w:tr>'
    return out+'</w:tbl>'
def c(t,**k): return dict(x=p(r(t)),**k)
DATE='w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"'
ins=lambda x:f'<w:ins {DATE}>{x}</w:ins>'
dele=lambda t:f'<w:del {DATE}><w:r><w:delText xml:space="preserve">{t}</w:delText></w:r></w:del>'
fld=lambda code,res:f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{res}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
box='<w:r><w:pict><v:shape id="s1" style="position:absolute;margin-left:0;margin-top:0;width:100pt;height:50pt" type="#_x0000_t202"><v:textbox><w:txbxContent>'+p(r('框内一'))+p(r('框内二'))+'</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
body=[
 p(r('甲局'),r('2024',''),r('年度报告')),
 p(r('总体情况'),pp='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
 p(r('主动公开'),pp='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
 p(r('细目'),pp='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
 p(r('收到'),ins(r('12')),dele('13'),r('件，'),r('隐','<w:vanish/>'),r('划','<w:strike/>'),r('双','<w:dstrike/>'),r('办结138'),r('1','<w:vertAlign w:val="superscript"/>'),r('件。')),
 p(r('这一段'),pp=f'<w:rPr><w:del {DATE}/></w:rPr>'),p(r('连下一段')),
 p(r('第'),fld('PAGE',r('1')),r('页，'),fld('HYPERLINK &quot;http://a&quot;',r('链接')),r('。')),
 p(r('A\u2013B “引”℃€'),r('').replace('<w:t xml:space="preserve"></w:t>','<w:br/>'),r('下一行'),r('').replace('<w:t xml:space="preserve"></w:t>','<w:tab/>'),r('𠮷')),
 p(r('有框'),box),
 tbl([1000,1000,1000,1000],[[c('甲',s=2),c('乙',v='f'),c('丙')],[c('1'),c('2'),c('',v='l'),c('3')],[c('4',v='f'),c('5',s=3)],[c('',v='l'),dict(x=p(r('6'))+p(r('1'))),c('',),c('8')]]),
 p(r('间')),
 tbl([1000,1000],[[c('外'),dict(x=p(r('前'))+tbl([400,400],[[c('内1'),c('内2',v='f')],[c('内3'),c('',v='l')]])+p(r('后')))],[c('9'),c('10')]]),
 p(r('间')),
 tbl([1000,1000,1000],[[c('a'),dict(x=p(ins(r('20')),dele('21'))),c('b')],[c('c'),dict(x=p(r('30'),r('1','<w:vertAlign w:val="superscript"/>'))),dict(x=p(r('40','<w:strike/>'),r('41')))]]),
 p(r('末')),
]
num='<w:numbering '+W+'><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
doc=f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'

def write(path):
  with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('[Content_Types].xml','<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>')
    z.writestr('_rels/.rels','<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    z.writestr('word/_rels/document.xml.rels','<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>')
    z.writestr('word/document.xml',doc)
    z.writestr('word/numbering.xml',num)
