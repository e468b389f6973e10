//! Texts in the manner of real reports, with what each of their figures is the figure of.
//!
//! A text of `tests/texts/spoken/` begins with `=== title`. Behind a figure stands in braces which cell it states: `57{R}件`;
//! `{R=0}` where the words say how many, `{ch}` behind a part of what was received by way of a channel. Below `--` stand what the
//! text does not say of the tables (`U1 3`, `rest U`: where outcomes go that it does not name) and findings that are true of it
//! (`true D-TITLE`). `IF` is the fee for processing, of which table two has as much or more.

use super::draft::{Draft, HEADINGS};
use gouji::amount::Amount;
use gouji::form::Definition;
use std::collections::BTreeMap;

/// A text with tables that agree with it.
pub struct Spoken {
    /// As it is printed at its head.
    pub title: String,
    /// Its paragraphs, headings among them.
    pub text: String,
    /// Each figure that it states.
    pub stated: Vec<Stated>,
    /// Rules whose findings are true of it.
    pub known: Vec<String>,
    values: BTreeMap<String, Amount>,
    rest: Option<String>,
}

/// A figure of a text.
pub struct Stated {
    /// What it is the figure of, in short.
    pub code: String,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    /// Its end.
    pub end: usize,
}

/// The short names of cells.
const CELLS: &[(&str, &str)] = &[
    ("R", "applications.received.total"),
    ("RP", "applications.received.person"),
    ("RB", "applications.received.business"),
    ("RS", "applications.received.research"),
    ("RC", "applications.received.charity"),
    ("RL", "applications.received.legal"),
    ("RO", "applications.received.other"),
    ("B", "applications.carried_in.total"),
    ("C", "applications.concluded.total"),
    ("D", "applications.carried_out.total"),
    ("X", "disputes.reconsideration.total"),
    ("XU", "disputes.reconsideration.upheld"),
    ("XK", "disputes.reconsideration.corrected"),
    ("XO", "disputes.reconsideration.other"),
    ("XP", "disputes.reconsideration.pending"),
    ("S1", "disputes.direct_suit.total"),
    ("S1U", "disputes.direct_suit.upheld"),
    ("S1K", "disputes.direct_suit.corrected"),
    ("S1O", "disputes.direct_suit.other"),
    ("S1P", "disputes.direct_suit.pending"),
    ("S2", "disputes.suit_after_reconsideration.total"),
    ("S2U", "disputes.suit_after_reconsideration.upheld"),
    ("S2K", "disputes.suit_after_reconsideration.corrected"),
    ("S2O", "disputes.suit_after_reconsideration.other"),
    ("S2P", "disputes.suit_after_reconsideration.pending"),
    ("GI", "disclosure.regulations.issued"),
    ("GR", "disclosure.regulations.repealed"),
    ("GV", "disclosure.regulations.in_force"),
    ("DI", "disclosure.normative_documents.issued"),
    ("DR", "disclosure.normative_documents.repealed"),
    ("DV", "disclosure.normative_documents.in_force"),
    ("LIC", "disclosure.licensing.decisions"),
    ("PEN", "disclosure.penalties.decisions"),
    ("COE", "disclosure.coercion.decisions"),
    ("IF", "disclosure.fees.amount"),
    ("FEE", "disclosure.fees.amount"),
    ("G", "applications.granted.total"),
    ("P", "applications.partial.total"),
    ("N1", "applications.denied.secret.total"),
    ("N2", "applications.denied.law.total"),
    ("N3", "applications.denied.safety.total"),
    ("N4", "applications.denied.third_party.total"),
    ("N5", "applications.denied.internal.total"),
    ("N6", "applications.denied.process.total"),
    ("N7", "applications.denied.enforcement.total"),
    ("N8", "applications.denied.query.total"),
    ("U1", "applications.unavailable.not_held.total"),
    ("U2", "applications.unavailable.not_existing.total"),
    ("U3", "applications.unavailable.unclear.total"),
    ("F1", "applications.refused.petition.total"),
    ("F2", "applications.refused.duplicate.total"),
    ("F3", "applications.refused.publication.total"),
    ("F4", "applications.refused.excessive.total"),
    ("F5", "applications.refused.reissue.total"),
    ("O1", "applications.other.no_correction.total"),
    ("O2", "applications.other.no_payment.total"),
    ("O3", "applications.other.else.total"),
];

/// Sums of cells: what they are the sum of, the cell first that holds what the text does not part further.
const GROUPS: &[(&str, &[&str])] = &[
    ("N", &["N4", "N1", "N2", "N3", "N5", "N6", "N7", "N8"]),
    ("U", &["U1", "U2", "U3"]),
    ("F", &["F2", "F1", "F3", "F4", "F5"]),
    ("O", &["O3", "O1", "O2"]),
    ("S", &["S1", "S2"]),
    ("SU", &["S1U", "S2U"]),
    ("SK", &["S1K", "S2K"]),
    ("SO", &["S1O", "S2O"]),
    ("SP", &["S1P", "S2P"]),
    ("RJ", &["RB", "RS", "RC", "RL", "RO"]),
];

/// The columns of applicants but 自然人, and where they stand in their row.
const BODIES: [(&str, usize); 5] = [("RB", 1), ("RS", 2), ("RC", 3), ("RL", 4), ("RO", 5)];

/// What a short name stands for: the cells of a sum, the one of which most is known first.
#[must_use]
pub fn cells(code: &str) -> Vec<&'static str> {
    let name = |code: &str| CELLS.iter().find(|(short, _)| *short == code).unwrap_or_else(|| panic!("{code}")).1;
    match GROUPS.iter().find(|(group, _)| *group == code) {
        Some((_, parts)) => parts.iter().map(|part| name(part)).collect(),
        None => vec![name(code)],
    }
}

/// The kind of a figure, for a table of shares.
#[must_use]
pub fn kind(code: &str) -> &'static str {
    match code {
        "ch" => "channels",
        "R" => "received",
        "B" => "carried in",
        "C" => "concluded",
        "D" => "carried out",
        "FEE" => "fees",
        "IF" => "processing fees",
        "LIC" | "PEN" | "COE" => "decisions",
        _ if code.starts_with('R') => "applicants",
        _ if code.starts_with(['X', 'S']) => "disputes",
        _ if code.starts_with("GI") || code.starts_with("GR") || code.starts_with("GV") || code.starts_with('D') => {
            "documents"
        }
        _ => "outcomes",
    }
}

/// The texts of a file.
#[must_use]
pub fn texts(whole: &str) -> Vec<Spoken> {
    whole.split("=== ").skip(1).map(spoken).collect()
}

fn spoken(block: &str) -> Spoken {
    let (title, rest) = block.split_once('\n').unwrap();
    let (marked, below) = rest.split_once("\n--").unwrap_or((rest.trim_end(), ""));
    let mut spoken = Spoken {
        title: title.to_owned(),
        text: String::new(),
        stated: Vec::new(),
        known: Vec::new(),
        values: BTreeMap::new(),
        rest: None,
    };
    spoken.take_text(&framed(marked));
    for line in below.lines().filter(|line| !line.trim().is_empty()) {
        let (code, value) = line.split_once(' ').unwrap();
        match code {
            "true" => spoken.known = value.split(' ').map(str::to_owned).collect(),
            "rest" => spoken.rest = Some(value.to_owned()),
            _ => spoken.take(code, Amount::parse(value).unwrap_or_else(|| panic!("{line}"))),
        }
    }
    spoken
}

/// A text without headings stands in a report that says nothing else of its figures.
fn framed(marked: &str) -> String {
    if marked.contains("一、") {
        return marked.to_owned();
    }
    [
        "一、总体情况\n主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障各项工作有序开展，工作考核、社会评议、责任追究均已落实。\n",
        marked,
        "\n五、存在的主要问题及改进情况\n主要问题是解读形式不够丰富。改进情况：加强培训，丰富形式。\n六、其他需要报告的事项\n本年度未收取信息处理费。",
    ]
    .concat()
}

impl Spoken {
    fn take_text(&mut self, marked: &str) {
        let mut pieces = marked.split('{');
        self.text.push_str(pieces.next().unwrap());
        for piece in pieces {
            let (mark, after) = piece.split_once('}').unwrap();
            let figure = self.text.trim_end_matches(|c: char| !c.is_ascii() || c == ')');
            let printed = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
            let start = figure.trim_end_matches(printed).len();
            let (code, value) = if let Some((code, value)) = mark.split_once('=') {
                (code, Amount::parse(value).unwrap())
            } else {
                assert!(self.text.ends_with(|c: char| c.is_ascii_digit()), "{mark} in {}", self.title);
                (mark, Amount::parse(&figure[start..].replace(',', "")).unwrap())
            };
            self.stated.push(Stated { code: code.to_owned(), start, end: figure.len() });
            if code != "ch" {
                self.take(code, value);
            }
            self.text.push_str(after);
        }
    }

    fn take(&mut self, code: &str, value: Amount) {
        let before = self.values.insert(code.to_owned(), value);
        assert!(before.is_none_or(|before| before == value), "{code} twice in {}", self.title);
    }

    fn value(&self, code: &str) -> Option<Amount> {
        self.values.get(code).copied()
    }

    fn of(&self, code: &str) -> Amount {
        self.value(code).unwrap_or_default()
    }

    /// Tables that agree with the text.
    #[must_use]
    pub fn draft(&self, form: &Definition) -> Draft {
        let mut draft = Draft::zeros(form);
        draft.title.clone_from(&self.title);
        let values = self.all_values();
        for (code, name) in CELLS {
            if let Some(value) = values.get(*code).filter(|_| !name.starts_with("applications.")) {
                let [table, row, column] = parts(name);
                draft.set(table, row, column, &value.to_string());
            }
        }
        fill_applications(&mut draft, &values);
        draft
    }

    /// What the text says, what stands below it, and what follows.
    fn all_values(&self) -> BTreeMap<String, Amount> {
        let mut all = self.values.clone();
        for (sum, members) in GROUPS {
            let said: Amount = members.iter().map(|member| self.of(member)).fold(Amount::ZERO, |sum, one| sum + one);
            let open = members.iter().find(|member| self.value(member).is_none());
            if let (Some(whole), Some(open)) = (self.value(sum), open) {
                all.insert((*open).to_owned(), whole - said);
            }
        }
        let known = |code: &str| all.get(code).copied();
        let carried_in = known("B").unwrap_or_default();
        let received = known("R").unwrap_or_else(|| self.of("C") + self.of("D") - carried_in);
        let carried_out = known("D").unwrap_or_else(|| known("C").map_or(Amount::ZERO, |c| received + carried_in - c));
        let concluded = known("C").unwrap_or(received + carried_in - carried_out);
        let outcomes = CELLS.iter().filter(|(_, name)| is_outcome(name)).filter_map(|(code, _)| known(code));
        let left = outcomes.fold(concluded, |left, one| left - one);
        let rest = self.rest.as_deref().map_or("G", |rest| cells_code(rest));
        let rest_value = all.get(rest).copied().unwrap_or_default() + left;
        for (code, value) in
            [("R", received), ("B", carried_in), ("C", concluded), ("D", carried_out), (rest, rest_value)]
        {
            all.insert(code.to_owned(), value);
        }
        for suit in ["X", "S1", "S2"] {
            let code = |result: &str| [suit, result].concat();
            let others = ["K", "O", "P"]
                .iter()
                .fold(Amount::ZERO, |sum, one| sum + all.get(&code(one)).copied().unwrap_or_default());
            let total = all.get(suit).copied().unwrap_or_default();
            all.insert(code("U"), total - others);
        }
        all
    }

    /// The report as a page, its tables below the first section, with this text.
    #[must_use]
    pub fn page(&self, form: &Definition, text: &str) -> String {
        let draft = self.draft(form);
        let mut page = format!("<html><body><h1>{}</h1>", self.title);
        for line in text.lines() {
            if line.starts_with("五、") {
                for (table, heading) in form.tables.iter().zip(&HEADINGS[1..4]) {
                    page.push_str(&["<h2>", heading, "</h2>\n", &draft.html_table(table)].concat());
                }
            }
            page.push_str(&["<p>", line, "</p>\n"].concat());
        }
        page + "</body></html>"
    }
}

fn parts(name: &str) -> [&str; 3] {
    let (table, rest) = name.split_once('.').unwrap();
    let (row, column) = rest.rsplit_once('.').unwrap();
    [table, row, column]
}

fn is_outcome(name: &str) -> bool {
    name.starts_with("applications.")
        && !["received", "carried_in", "carried_out", "concluded"].contains(&parts(name)[1])
}

/// The cell of a group that holds what is not parted further.
fn cells_code(code: &str) -> &str {
    GROUPS.iter().find(|(group, _)| *group == code).map_or(code, |(_, members)| members[0])
}

/// Table three: who applied is known of what was received alone; the other rows take of each column what there is.
fn fill_applications(draft: &mut Draft, values: &BTreeMap<String, Amount>) {
    let of = |code: &str| values.get(code).copied().unwrap_or_default().to_string().parse::<i64>().unwrap();
    let mut left = [0_i64; 6];
    for (code, column) in BODIES {
        left[column] = of(code);
    }
    left[0] = of("R") - left.iter().sum::<i64>();
    draft.set_row("applications", "received", &with_total(left));
    draft.set_row("applications", "carried_in", &with_total([of("B"), 0, 0, 0, 0, 0]));
    left[0] += of("B");
    let all = left;
    for (code, name) in CELLS.iter().filter(|(code, name)| is_outcome(name) || *code == "D") {
        let (mut open, mut figures) = (of(code), [0_i64; 6]);
        for (column, left) in left.iter_mut().enumerate() {
            figures[column] = open.min(*left);
            *left -= figures[column];
            open -= figures[column];
        }
        assert_eq!(open, 0, "{name} in {}", draft.title);
        draft.set_row("applications", parts(name)[1], &with_total(figures));
    }
    let out = draft.row("applications", "carried_out");
    let concluded: Vec<i64> = all.iter().zip(out).map(|(all, out)| all - out.parse::<i64>().unwrap()).collect();
    draft.set_row("applications", "concluded", &with_total(concluded.try_into().unwrap()));
}

fn with_total(figures: [i64; 6]) -> [i64; 7] {
    let mut row = [0; 7];
    row[..6].copy_from_slice(&figures);
    row[6] = figures.iter().sum();
    row
}
