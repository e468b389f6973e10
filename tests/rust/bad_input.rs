//! Input that no report is: each is read to its end, and what was not read is said in plain words.

use crate::common;
use crate::common::{decode, library};
use gouji::finding::{Language, Says};
use gouji::form::Definition;
use gouji::judge::{Settings, Verdict};

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

/// The verdict, and the findings of severity error or warning that are about the source itself.
fn told(bytes: &[u8]) -> (Verdict, Vec<String>) {
    let document = gouji::read::bytes::read(bytes, None, decode);
    let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
    let notes: Vec<Says> = document.notes.iter().map(Says::from).collect();
    let of_source = judgement.findings.iter().filter(|one| notes.contains(&one.says));
    (judgement.verdict, of_source.map(|one| one.sentence(&form(), Language::Zh)).collect())
}

fn unreadable(sentences: &[&str]) -> (Verdict, Vec<String>) {
    (Verdict::Unreadable, sentences.iter().map(|&sentence| sentence.to_owned()).collect())
}

#[test]
fn nothing_at_all() {
    let nothing =
        unreadable(&["没有内容可以核对：文件是空的，或只有空白。请打开原稿看看，重新保存、下载或复制后再试。"]);
    for bytes in ["", " \n\t\u{3000}", "<html><body><p>&nbsp;</p></body></html>", "<!-- x -->", "\u{feff}"] {
        assert_eq!(told(bytes.as_bytes()), nothing, "{bytes:?}");
    }
}

const TOO_MUCH: &str = "文字过多（年度报告一般不过几万字），后面的没有读取。请只留年度报告，再选用。";

#[test]
fn ten_megabytes_without_a_table() {
    let text = "本机关认真贯彻落实条例，积极推进政府信息公开工作。\n".repeat(10 * 1024 * 1024 / 76);
    assert_eq!(told(text.as_bytes()), unreadable(&[TOO_MUCH]));
    assert_eq!(told(text.replace('\n', "<p>").as_bytes()), unreadable(&[TOO_MUCH]));
    assert_eq!(told(text.replace('\n', "").as_bytes()), unreadable(&[TOO_MUCH]));
}

/// Rows that can only be placed together, by others, or not at all: each is held against all others of its kind at once. Held one
/// against one they would take minutes.
#[test]
fn tens_of_thousands_of_rows_of_one_label() {
    let header = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n";
    let alone = [header, &"规章\t\t3\t\t\n".repeat(39_000)].concat();
    assert_eq!(told(alone.as_bytes()), unreadable(&[TOO_MUCH]));
    let among_whole = [header, &"规章\t2\t3\t4\n规章\t\t3\t\t\n".repeat(39_000)].concat();
    assert_eq!(told(among_whole.as_bytes()), (Verdict::Fail, vec![TOO_MUCH.to_owned()]));
}

#[test]
fn a_span_of_a_million_and_ten_thousand_tables_in_each_other() {
    let span = "<table><tr><td colspan=1000000 rowspan=1000000>规章</td><td>1</td></tr></table>";
    assert_eq!(told(span.as_bytes()), unreadable(&["有单元格合并的行数或列数过大，已截短读取，请核对表格。"]));
    let nested = "<table><tr><td>".repeat(10_000);
    let expected = ["表格嵌套过深，里层的没有读取。", "内容在标签、注释或表格中间中断，可能不完整，请核对。"];
    assert_eq!(told(nested.as_bytes()), unreadable(&expected));
}

#[test]
fn a_file_that_is_cut_off() {
    let page = common::draft::Draft::balanced(&form()).html();
    let cut = "内容在标签、注释或表格中间中断，可能不完整，请核对。";
    let at = |mark: &str| page.find(mark).unwrap() + mark.len();
    // Inside table three: what stands before the cut is read, and no row is made up.
    let (verdict, sentences) = told(&page.as_bytes()[..at("（四）无法提供")]);
    assert_eq!((verdict, sentences), (Verdict::Fail, vec![cut.to_owned()]));
    // Inside a tag.
    let (_, sentences) = told(&page.as_bytes()[..at("<td colspan")]);
    assert_eq!(sentences, [cut]);
}

#[test]
fn encodings_and_what_is_no_text() {
    let page = common::draft::Draft::balanced(&form()).html();
    let gbk = encoding_rs::GBK.encode(&page).0.into_owned();
    assert_eq!(told(&gbk), (Verdict::Pass, vec![]));
    let declared = page.replace("<body>", "<head><meta charset=gb2312></head><body>");
    assert_eq!(told(&encoding_rs::GB18030.encode(&declared).0), (Verdict::Pass, vec![]));
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(told(&utf16), (Verdict::Pass, vec![]));
    let bad = [page.as_bytes(), b"\xff\xfe"].concat();
    let said = "有内容不能按 UTF-8 编码识别，个别文字可能缺失，请核对。";
    assert_eq!(told(&bad), (Verdict::Review, vec![said.to_owned()]));
    assert_eq!(
        told(b"PK\x03\x04"),
        unreadable(&["文件已损坏或不完整，不能读取，没有核对。请打开原稿重新保存，或重新下载后再选用。"])
    );
}

#[test]
fn half_a_surrogate_pair_in_a_string() {
    // JavaScript hands such a string over with U+FFFD in its place.
    let document = gouji::read::text("规章\u{fffd}\t1", None);
    let (_, judgement) = gouji::check(&document, &library(), None, &Settings::default());
    let said = judgement
        .findings
        .iter()
        .any(|one| one.sentence(&form(), Language::Zh).starts_with("有内容不能按 Unicode 编码识别"));
    assert!(said);
}
