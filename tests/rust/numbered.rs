//! A label whose number and words disagree is a slip of the pen, and nobody knows of which: its row is not read.

use crate::common::converted::assert_told;

const COUNT: &str = "政府信息公开申请数量";
const READ: [&str; 3] = ["received 20,5,0,0,2,0,27", "carried_in 3,0,0,0,0,0,3", "granted 11,2,0,0,1,0,14"];

/// Table three with these labels of its first two rows, with tabs and between bars.
fn texts(first: &str, second: &str) -> [String; 2] {
    let rows = format!(
        "项目\t申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n\
         {first}\t20\t5\t0\t0\t2\t0\t27\n{second}\t3\t0\t0\t0\t0\t0\t3\n三、本年度办理结果\t（一）予以公开\t11\t2\t0\t0\t1\t0\t14\n"
    );
    let bars = rows.lines().map(|line| format!("| {} |\n", line.replace('\t', " | "))).collect::<String>();
    [rows, bars].map(|rows| format!("三、收到和处理政府信息公开申请情况\n{rows}"))
}

/// Which of the first two rows are read.
fn assert_read(labels: [&str; 2], read: [bool; 2]) {
    let labels = labels.map(|label| format!("{label}{COUNT}"));
    for text in texts(&labels[0], &labels[1]) {
        let rows: Vec<&str> = (0..3).filter(|&at| at == 2 || read[at]).map(|at| READ[at]).collect();
        let refused =
            |at: usize| format!("? Label {} {}", labels[at], READ[at].split(' ').nth(1).unwrap().replace(',', " "));
        let refused: Vec<String> = (0..2).filter(|&at| !read[at]).map(refused).collect();
        assert_told(&text, &rows, &refused.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn words_of_one_row_and_the_number_of_another() {
    for (labels, read) in [
        (["一、本年新收", "二、上年结转"], [true, true]),
        (["1.本年新收", "（二）上年结转"], [true, true]),
        (["一、今年新收", "二、上年度结转"], [true, true]),
        (["一、本年新收", "二、本年结转"], [true, false]),
        (["本年新收", "本年结转"], [true, false]),
        (["本年新收", "今年结转"], [true, false]),
        (["一、本年结转", "二、上年结转"], [false, true]),
        (["一、本年结转", "二、本年结转"], [false, false]),
        (["一、上年结转", "二、上年结转"], [false, true]),
        (["一、上年新收", "二、上年结转"], [false, true]),
        (["一、本年新收", "二、本年新收"], [true, false]),
        (["一、本年新收", "二、本年新收的"], [true, false]),
        (["一、上年结转", "二、本年新收"], [false, false]),
    ] {
        assert_read(labels, read);
    }
}

/// Twice the same words in a group, the second time by mistake: a blank row says nothing against another, but is another here.
#[test]
fn one_label_under_two_numbers() {
    let labels = ["一、本年新收", "二、上年结转"].map(|label| format!("{label}{COUNT}"));
    let text = texts(&labels[0], &labels[1])[0].clone()
        + "（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n\
           2.其他法律行政法规禁止公开\t\t\t\t\t\t\t\n\
           3.其他法律行政法规禁止公开\t5\t0\t0\t0\t0\t0\t5\n\
           4.保护第三方合法权益\t1\t0\t0\t0\t0\t0\t1\n";
    let read = [&READ[..], &["denied.secret 0,0,0,0,0,0,0", "denied.third_party 1,0,0,0,0,0,1"]].concat();
    assert_told(&text, &read, &["denied.law Twice "]);
}
