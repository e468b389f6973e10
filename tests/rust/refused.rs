//! Packs that are refused, whole and with every reason.

use gouji::input::options;

const COUNTY: &str = include_str!("../packs/county.json");
const ENFORCEMENT: &str = include_str!("../packs/enforcement.json");

/// Every reason why a pack is not taken, with one thing changed.
fn refused(pack: &str, from: &str, to: &str) -> Vec<String> {
    let changed = pack.replacen(from, to, 1);
    assert_ne!(changed, pack, "{from}");
    options(&format!(r#"{{"rules": [{changed}]}}"#).parse().unwrap()).err().unwrap_or_default()
}

#[test]
fn a_pack_is_refused_whole_with_every_reason() {
    for (pack, from, to, expected) in [
        (COUNTY, "\"cn-2021\"", "\"cn-1999\"", &["qingshi-county: extends: no form cn-1999 stands before it"][..]),
        (
            COUNTY,
            "\"severity\": \"error\"",
            "\"severety\": \"error\"",
            &[
                "qingshi-county: rules[QS-FLOW]: severety: unknown field `severety`, expected one of `id`, `severity`, `title`, `basis`, `why`, `exceptions`, `since`, `table`, `each`, `check`, `says`, `parts`, `code`, `claims`, `limits`, `holds`, `breaks`",
            ],
        ),
        (
            COUNTY,
            "\"after\": \"coercion\"",
            "\"after\": \"force\"",
            &["qingshi-county: tables[disclosure]: rows: there is no \"force\" to stand after"],
        ),
        (
            COUNTY,
            "[\"T2-STOCK\"]",
            "[\"T2-STOK\", \"T9\"]",
            &["qingshi-county: off: T2-STOK is no rule", "qingshi-county: off: T9 is no rule"],
        ),
        (
            COUNTY,
            "carried_in + received = answered",
            "carried + received = answered",
            &["qingshi-county: QS-FLOW: table interaction has no column carried"],
        ),
        (
            COUNTY,
            "\"carried_out\": \"1\"}",
            "\"carried_out\": \"3\"}",
            &["qingshi-county: QS-FLOW: the example that holds breaks it"],
        ),
        (
            COUNTY,
            "\"carried_out\": \"2\"}",
            "\"carried_out\": \"1\"}",
            &["qingshi-county: QS-FLOW: the example that breaks holds"],
        ),
        (
            COUNTY,
            "\"holds\": {\"question\"",
            "\"holds\": {\"praise\": \"1\", \"question\"",
            &["qingshi-county: QS-SUM: an example says what praise is, which is nothing of the form"],
        ),
        (
            COUNTY,
            "\"basis\": \"青石县政务公开办公室《关于在年度报告中附列政民互动情况的通知》填表说明一\"",
            "\"basis\": \"\"",
            &["qingshi-county: QS-FLOW: no rule is without a title and a basis"],
        ),
        (
            ENFORCEMENT,
            "\"titles\"",
            "\"title_words\"",
            &[
                "enforcement-statistics: title_words: unknown field `title_words`, expected one of `id`, `extends`, `title`, `basis`, `years`, `markers`, `titles`, `sections`, `tables`, `phrases`, `topics`, `cells`, `rules`, `off`",
            ],
        ),
        (
            ENFORCEMENT,
            "{\"from\": 2019}",
            "{\"from\": \"2019\"}",
            &["enforcement-statistics: years: from: invalid type: string \"2019\", expected a whole number"],
        ),
        (
            ENFORCEMENT,
            "\"code\": \"readable\"",
            "\"code\": \"legible\"",
            &["enforcement-statistics: ZF-PARSE: no check is called legible"],
        ),
        (
            ENFORCEMENT,
            "\"row\": \"own\"",
            "\"row\": \"ours\"",
            &["enforcement-statistics: penalties: the layout shows a row ours that the table has not"],
        ),
    ] {
        assert_eq!(refused(pack, from, to), expected, "{to}");
    }
}

/// A coded rule of the form in force as one of another report, which has other tables: its cells go by the names that the check knows.
const UNIT: &str = r#"{
      "id": "ZF-UNIT", "severity": "warning", "title": {"zh": "甲", "en": "A"}, "basis": "乙", "code": "unit",
      "holds": {"penalties.own.amount": "12.8", "last.penalties.own.amount": "11.4"},
      "breaks": {"penalties.own.amount": "128000", "last.penalties.own.amount": "11.4"}
    },
"#;

#[test]
fn a_coded_rule_takes_the_cells_that_a_form_names() {
    let with = |cells: &str| {
        let pack = ENFORCEMENT.replacen("\"rules\": [", &format!("\"rules\": [{UNIT}"), 1);
        refused(&pack, "\"cells\": [\n", &format!("\"cells\": [\n{cells}"))
    };
    let own = r#"{"id": "fees", "cells": ["penalties.own.amount"]},"#;
    // Its examples are tried, so it finds what it has to.
    assert_eq!(with(own), [""; 0]);
    let lacks =
        |why: &str| [why, "the example that breaks holds"].map(|why| format!("enforcement-statistics: ZF-UNIT: {why}"));
    assert_eq!(with("\n"), lacks("needs cells called fees"));
    let misspelt = with(&own.replace("amount", "amuont"));
    let expected = "enforcement-statistics: cells[fees]: penalties.own.amuont is no cell: column amuont, perhaps amount is meant; known are ";
    assert!(misspelt.len() == 1 && misspelt[0].starts_with(expected), "{misspelt:?}");
    let strange = with(&own.replace("penalties.own.amount", "disclosure.fees.amount"));
    assert_eq!(strange, lacks("needs the cell disclosure.fees.amount"));
}
