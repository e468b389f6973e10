use super::*;
use crate::finding::Language;
use crate::judge::{self, Settings};
use crate::result;

fn read(json: &str) -> Result<Report, Vec<String>> {
    report(&json.parse().unwrap(), &crate::form::library(), None)
}

#[test]
fn takes_back_what_a_result_gives() {
    let library = crate::form::library();
    let form = &library.forms()[0].definition;
    for given in [
        result::report(&Report::blank(form), form).to_string(),
        r#"{"form":"cn-2021","title":"甲局2024年政府信息公开工作年度报告","agency":"甲局","year":2024,"sections":[{"number":1,"heading":"一、总体情况","text":"无。"}],"tables":{"disputes":{"reconsideration":[1,"/",null,0.5,-2]}},"origins":{"disputes":{"reconsideration":[{"grid":0,"row":1,"column":2},{"grid":0,"row":1,"column":3,"page":2,"box":[10.25,20.0,-1.5,40.07]},null,null,null]}}}"#.to_owned(),
    ] {
        let report = read(&given).unwrap();
        assert_eq!(result::report(&report, form).to_string(), given);
        let judgement = judge::run(&report, &library, &Settings::default());
        let whole = result::result(&report, &judgement, &library, Language::En);
        let whole: Json = whole.to_string().parse().unwrap();
        assert_eq!(whole["report"].to_string(), given);
    }
    for empty in [r#"{"tables":{}}"#, r#"{"tables":{},"origins":null}"#, r#"{"tables":{},"origins":{"more":{}}}"#] {
        assert_eq!(read(empty).unwrap(), Report::default(), "{empty}");
    }
}

#[test]
fn no_more_text_is_taken_than_a_reader_gives() {
    let given = |length: usize| {
        let text = "x".repeat(length);
        read(&format!(r#"{{"sections":[{{"number":1,"heading":"","text":"{text}"}}],"tables":{{}}}}"#))
    };
    assert!(given(MAX_LENGTH).is_ok());
    assert_eq!(given(MAX_LENGTH + 1), Err(vec!["report: more than 2 MB of text, which no report has".to_owned()]));
}

#[test]
fn says_every_reason_why_it_is_none() {
    let faults = r#"{"form":"cn-1999","year":1948,
        "tables":{"disputes":{"reconsideration":[1,2],"mediation":[]},"appeals":{}}}"#;
    assert_eq!(
        read(faults).err().unwrap_or_default(),
        [
            "report: form cn-1999 is not known",
            "report: year: a year from 1949 to 2999 is needed",
            "report: tables: appeals is not known",
            "report: tables: disputes: mediation is not known",
            "report: tables: disputes: reconsideration has 2 values, 5 are needed",
        ]
    );
    for year in ["0", "1948", "3000", "99999", "4294967295"] {
        let reasons = read(&format!(r#"{{"year":{year},"tables":{{}}}}"#)).err().unwrap_or_default();
        assert_eq!(reasons, ["report: year: a year from 1949 to 2999 is needed"], "{year}");
    }
    for (given, expected) in [
        ("[]", "report: invalid type: a list, expected an object"),
        (r#"["cn-2021","甲","乙",2024,[],{},null]"#, "report: invalid type: a list, expected an object"),
        (
            r#"{"sections":[[1,"一、总体情况","甲"]],"tables":{}}"#,
            "report: sections[0]: invalid type: a list, expected an object",
        ),
        (r#"{"tables":[]}"#, "report: tables: invalid type: a list, expected an object"),
        ("{}", "report: missing field `tables`"),
        (r#"{"tables":null}"#, "report: tables: invalid type: null, expected an object"),
        (r#"{"title":3,"tables":{}}"#, "report: title: invalid type: integer `3`, expected a text"),
        (
            r#"{"year":2024.5,"tables":{}}"#,
            "report: year: invalid type: floating point `2024.5`, expected a whole number",
        ),
        (r#"{"sections":[{"number":1,"heading":"x"}],"tables":{}}"#, "report: sections[0]: missing field `text`"),
        (
            r#"{"more":1,"tables":{}}"#,
            "report: more: unknown field `more`, expected one of `form`, `title`, `agency`, `year`, `sections`, `tables`, `origins`",
        ),
        (
            r#"{"tables":{"disputes":{"direct_suit":[1,2,true]}}}"#,
            "report: tables: disputes: direct_suit[2]: invalid type: boolean `true`, expected a figure, a text or null",
        ),
        (
            r#"{"tables":{},"origins":{"received":5}}"#,
            "report: origins: received: invalid type: integer `5`, expected an object",
        ),
        (
            r#"{"tables":{},"origins":{"disputes":{"direct_suit":[null,{"grid":0,"row":-1,"column":2}]}}}"#,
            "report: origins: disputes: direct_suit[1]: row: invalid value: integer `-1`, expected a whole number",
        ),
        (
            r#"{"tables":{},"origins":{"disputes":{"direct_suit":[{"grid":0,"row":1,"column":2,"page":1,"box":[1,2,3]}]}}}"#,
            "report: origins: disputes: direct_suit[0]: box: invalid length 3, expected a list of length 4",
        ),
        (
            r#"{"sections":[{"number":7,"heading":"七、其他","text":""}],"tables":{}}"#,
            "report: sections: number 7 is not known",
        ),
        (
            r#"{"tables":{"disputes":{"direct_suit":[1e300]}}}"#,
            "report: tables: disputes: direct_suit[0]: a figure is needed that is 0 or between a millionth and 9 million million",
        ),
    ] {
        assert_eq!(read(given).err().unwrap_or_default(), [expected]);
    }
}

#[test]
fn a_value_is_what_it_is() {
    let cells = read(r#"{"tables":{"disputes":{"direct_suit":["5",null,-0,"",12345678901.37]}}}"#).unwrap();
    let values: Vec<&Value> = cells.tables[0].lines[0].entries.iter().map(|entry| &entry.value).collect();
    let figure = |text: &str| Value::Figure(Amount::parse(text).unwrap());
    let expected = [figure("5"), Value::Blank, Value::Figure(Amount::ZERO), Value::Blank, figure("12345678901.37")];
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
}
