//! Tables as data frames print and save them: rows counted from 0, `NaN` for blanks, `Unnamed: 3` for columns without names, names that
//! come again with a number.

use crate::common::converted::{assert_told, told};
use crate::common::draft::Draft;
use crate::common::library;

const THREE: &str = "三、收到和处理政府信息公开申请情况\n";
const NAMES: [&str; 8] = ["项目", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/// The rows of table three with their labels, and what is told of them.
fn three() -> (Vec<Vec<String>>, Vec<String>) {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let draft = Draft::balanced(&form);
    let rows = form.tables[1].rows.iter().filter(|row| row.instead.is_none());
    rows.map(|row| {
        let figures = draft.row("applications", &row.id);
        let told = format!("{} {}", row.id, figures.join(","));
        ([vec![row.label.clone()], figures].concat(), told)
    })
    .unzip()
}

/// As it is printed: two spaces before each cell.
fn print(names: &[&str], rows: &[Vec<String>]) -> String {
    let row = |(at, row): (usize, &Vec<String>)| format!("{at:<4}  {}\n", row.join("    "));
    let names = if names.is_empty() { String::new() } else { format!("      {}\n", names.join("  ")) };
    THREE.to_owned() + &names + &rows.iter().enumerate().map(row).collect::<String>()
}

#[test]
fn a_frame_as_it_is_printed() {
    let (rows, read) = three();
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    assert_told(&print(&NAMES, &rows), &read, &[]);
    assert_told(&print(&[], &rows), &read, &[]);
    assert_told(&print(&["0", "1", "2", "3", "4", "5", "6", "7"], &rows), &read, &[]);
    // A blank in it, and floats for it.
    let mut gap = rows.clone();
    gap[0] = ["一、本年新收政府信息公开申请数量", "20.0", "NaN", "5.0", "<NA>", "None", "2.0", "27.0"]
        .map(str::to_owned)
        .to_vec();
    let mut with_gap = read.clone();
    with_gap[0] = "received 20.0,,5.0,,,2.0,27.0";
    assert_told(&print(&NAMES, &gap), &with_gap, &[]);
    // A value is missing.
    gap[0].remove(2);
    assert!(!told(&print(&NAMES, &gap)).0.iter().any(|line| line.starts_with("received")));
}

#[test]
fn names_of_columns_that_are_none() {
    let (rows, read) = three();
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    let lines = |names: &[&str], between: &str| {
        let row = |(at, row): (usize, &Vec<String>)| format!("{at}{between}{}\n", row.join(between));
        let names: String = names.iter().map(|name| [between, name].concat()).collect();
        THREE.to_owned() + &names + "\n" + &rows.iter().enumerate().map(row).collect::<String>()
    };
    for between in ["\t", " | "] {
        assert_told(&lines(&NAMES, between), &read, &[]);
        assert_told(
            &lines(
                &["Unnamed: 0", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
                between,
            ),
            &read,
            &[],
        );
        assert_told(
            &lines(
                &[
                    "Unnamed: 0",
                    "Unnamed: 1",
                    "Unnamed: 2",
                    "Unnamed: 3",
                    "Unnamed: 4",
                    "Unnamed: 5",
                    "Unnamed: 6",
                    "Unnamed: 7",
                ],
                between,
            ),
            &read,
            &[],
        );
    }
}

/// What is part of one label only is that; what could be two, or is another word, is not.
#[test]
fn short_names_of_columns() {
    let (rows, read) = three();
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    let lines = |names: &str| {
        let names = names.split(' ').map(str::to_owned).collect();
        let rows = [vec![names], rows.clone()].concat();
        THREE.to_owned() + &rows.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect::<String>()
    };
    for names in ["项目 自然人 企业 科研 公益 法律 其他 合计", "项目 自然人 商业企业 科研 社会公益 法律服务 其他 总计"]
    {
        assert_told(&lines(names), &read, &[]);
    }
    for names in ["项目 自然人 科研 企业 公益 机构 其他 合计", "项目 自然人 公司 科研 公益 法律 其他 合计"]
    {
        assert_eq!(told(&lines(names)).0, [""; 0], "{names}");
    }
    let swapped = told(&lines("项目 自然人 科研 企业 公益 法律 其他 合计")).0;
    assert_eq!(swapped[0], "received 20,0,5,0,2,0,27");
}

/// Lines drawn between rows part nothing, however they are drawn.
#[test]
fn lines_between_rows() {
    let (rows, read) = three();
    let read: Vec<&str> = read.iter().map(String::as_str).collect();
    for rule in ["+------+---+", "═══════════", "------------", "=====  ===  ===", "├──┼──┤", "| --- | :-: |"]
    {
        for between in ["\t", " | "] {
            let row = |row: &[String]| row.join(between) + "\n" + rule + "\n";
            let body: String = rows.iter().map(|cells| row(cells)).collect();
            assert_told(&(THREE.to_owned() + rule + "\n" + &row(&NAMES.map(str::to_owned)) + &body), &read, &[]);
        }
    }
}
