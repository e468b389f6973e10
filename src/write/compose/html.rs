//! A report as a page.

use super::super::markup::escaped;
use super::layout::{Laid, Placed};
use super::pieces::Piece;

const STYLE: &str = "body{max-width:48em;margin:2em auto;padding:0 1em;font-family:仿宋_GB2312,仿宋,FangSong,serif;line-height:1.8}\
    h1{font-family:方正小标宋简体,SimSun,serif;font-weight:normal;text-align:center}h2{font-family:黑体,SimHei,sans-serif;font-weight:normal;font-size:1.2em}\
    p{text-indent:2em;margin:0}table{width:100%;border-collapse:collapse;line-height:1.3}td{border:1px solid;padding:.2em .3em;text-align:center}";

/// The page.
pub(in crate::write) fn file(pieces: &[Piece]) -> Vec<u8> {
    let title = pieces.iter().find_map(|piece| if let Piece::Title(title) = piece { Some(&**title) } else { None });
    let body: String = pieces.iter().map(piece).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        escaped(title.unwrap_or_default())
    )
    .into_bytes()
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Title(text) => format!("<h1>{}</h1>\n", lines(text)),
        Piece::Heading(text) => format!("<h2>{}</h2>\n", lines(text)),
        Piece::Paragraph(text) => format!("<p>{}</p>\n", lines(text)),
        Piece::Table(table) => {
            let lines: String = (0..table.laid.high).map(|at| line(&table.laid, at)).collect();
            format!("<table>\n{lines}</table>\n")
        }
    }
}

fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

fn line(laid: &Laid, at: usize) -> String {
    let starts = laid.cells.iter().filter(|cell| cell.line == at);
    let cells: String = starts.map(cell).collect();
    format!("<tr>{cells}</tr>\n")
}

fn cell(cell: &Placed) -> String {
    let span = |name: &str, count: usize| if count > 1 { format!(" {name}=\"{count}\"") } else { String::new() };
    let spans = span("rowspan", cell.high) + &span("colspan", cell.wide);
    format!("<td{spans}>{}</td>", lines(&cell.says.text()))
}
