use super::*;
use crate::report::Report;

fn reasons(json: &str) -> Vec<String> {
    options(&json.parse().unwrap()).err().unwrap_or_default()
}

#[test]
fn takes_every_option() {
    let json = r#"{"name":"a.HTM","form":"cn-2021","last":{"tables":{}},"published":"2024-02-29","lang":"en-US",
        "off":["T3-BAL"],"accepted":[{"key":"k","reason":"r"}],"rules":[],"effort":"quick"}"#;
    let options = options(&json.parse().unwrap()).unwrap();
    assert_eq!(
        (options.medium, options.form.as_deref(), options.language),
        (Some(Medium::Html), Some("cn-2021"), Language::En)
    );
    let settings = options.settings;
    assert_eq!(
        (settings.effort, settings.off, settings.accepted, settings.published, settings.last),
        (
            Effort::Quick,
            vec!["T3-BAL".to_owned()],
            vec![("k".into(), "r".into())],
            Date::parse("2024-02-29"),
            Some(Report::default())
        )
    );
    let effort = |json: &str| super::options(&json.parse().unwrap()).map(|options| options.settings.effort);
    assert_eq!((effort("{}"), effort(r#"{"effort":"full"}"#)), (Ok(Effort::Full), Ok(Effort::Full)));
}

#[test]
fn says_every_reason_why_they_are_none() {
    let shapes = [
        ("1", "options: invalid type: integer `1`, expected an object"),
        (r#"["a.htm"]"#, "options: invalid type: a list, expected an object"),
        (r#"{"accepted":[["k","r"]]}"#, "options: accepted[0]: invalid type: a list, expected an object"),
        (r#"{"name":1}"#, "options: name: invalid type: integer `1`, expected a text"),
        (r#"{"form":null}"#, "options: form: null says nothing"),
        (r#"{"langg":"zh"}"#, "options: langg: unknown field `langg`, expected one of `name`, "),
        (
            r#"{"medium":"mp3"}"#,
            "options: medium: unknown variant `mp3`, expected one of `html`, `text`, `docx`, `xlsx`, `csv`",
        ),
        (r#"{"effort":"some"}"#, "options: effort: unknown variant `some`, expected `quick` or `full`"),
        (r#"{"accepted":[{"key":"k"}]}"#, "options: accepted[0]: missing field `reason`"),
        (r#"{"last":{"tables":{"disputes":{"mediation":[true]}}}}"#, "options: last: tables: disputes: mediation[0]: "),
    ];
    for (given, expected) in shapes {
        let found = reasons(given);
        assert!(found.len() == 1 && found[0].starts_with(expected), "{found:#?}");
    }
    let faults = r#"{"form":"x","last":{"form":"y","tables":{}},"published":"2023-02-29","lang":"fr","off":["T9"],
        "rules":[{"id":"p"}, 1]}"#;
    assert_eq!(
        reasons(faults),
        [
            "p: missing field `title`",
            "form: invalid type: integer `1`, expected an object",
            "options: lang: fr is neither zh nor en",
            "options: form: x is not known",
            "options: published: 2023-02-29 is no date like 2025-01-24",
            "report: form y is not known",
            "options: off: T9 is no rule",
        ]
    );
    assert_eq!(reasons(r#"{"published":"0001-01-24"}"#), ["options: published: 0001-01-24 is no date like 2025-01-24"]);
    let of_catalogue = options_of_catalogue(&serde_json::json!({"off": []})).err().unwrap_or_default();
    assert_eq!(of_catalogue, ["options: off: unknown field `off`, expected `lang` or `rules`"]);
}

#[test]
fn no_text_is_an_office_file() {
    let medium = |name: &str| options(&serde_json::json!({"medium": name})).unwrap().medium_of_text();
    assert_eq!(medium("csv"), Ok(Some(Medium::Csv)));
    assert_eq!(
        medium("docx"),
        Err("options: medium: docx is read from bytes, a Uint8Array, and the source is a text".into())
    );
    assert!(medium("xlsx").is_err());
}
