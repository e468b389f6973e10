//! The source goes one way: a room imports only from those that stand above it in the list of `src/lib.rs`, and within a room no two
//! files need each other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Every file of `src/` by the path of its module, with what it imports.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    gather(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), "", &mut texts);
    let of_file = |(module, text): (&String, &String)| {
        let paths = paths(module, text).into_iter().filter_map(|path| nearest(&path, &texts));
        (module.clone(), paths.filter(|other| other != module).collect())
    };
    texts.iter().map(of_file).collect()
}

fn gather(folder: &Path, module: &str, texts: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
        let inner = if module.is_empty() { name.clone() } else { format!("{module}/{name}") };
        if path.is_dir() {
            gather(&path, &inner, texts);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let own = if matches!(name.as_str(), "mod" | "lib") { module.to_owned() } else { inner };
            texts.insert(own, std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// The file that a path leads to: `read/html/tag/Tag` to `read/html/tag`.
fn nearest(path: &str, texts: &BTreeMap<String, String>) -> Option<String> {
    let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]).rev();
    let known = ends.map(|end| &path[..end]).find(|path| texts.contains_key(*path));
    known.map(str::to_owned).or_else(|| texts.contains_key("").then(String::new))
}

/// The words and signs of a source, without comments, texts and letters.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(hashes) = raw(rest) {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len())
        } else if first == '"' {
            quoted(rest, '"')
        } else if first == '\'' && (rest[1..].starts_with('\\') || rest[1..].chars().nth(1) == Some('\'')) {
            quoted(rest, '\'')
        } else {
            let length = if word > 0 {
                word
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                tokens.push(&rest[..length]);
            }
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// How many signs stand before the quote of a raw text, if one starts here.
fn raw(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    hashes[count..].starts_with('"').then_some(count)
}

fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|&(_, c)| {
        let ends = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |(end, _)| end + 1)
}

/// Where the paths of a source lead that start with `crate`, `super`, `self` or a module of its own.
fn paths(module: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let children: BTreeSet<&str> =
        tokens.windows(3).filter(|three| three[0] == "mod" && three[2] == ";").map(|three| three[1]).collect();
    let mut inside: Vec<(&str, usize)> = Vec::new();
    let (mut depth, mut found) = (0, Vec::new());
    for (at, &token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| tokens[before]);
        match token {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inside.pop_if(|(_, opened)| *opened == depth);
            }
            "mod" if tokens.get(at + 2) == Some(&"{") => inside.push((tokens[at + 1], depth)),
            _ if before == "::" || before == "in" || tokens.get(at + 1) != Some(&"::") => {}
            "crate" => tree(&tokens, at + 2, "", &mut found),
            "self" | "super" => {
                let own = inside.iter().fold(module.to_owned(), |own, (name, _)| join(&own, name));
                let own = if token == "self" { own } else { above(&own) };
                tree(&tokens, at + 2, &own, &mut found);
            }
            child if children.contains(child) && inside.is_empty() => tree(&tokens, at, module, &mut found),
            _ => {}
        }
    }
    found
}

/// Every path of a tree as `{a::b, c}`.
fn tree(tokens: &[&str], at: usize, before: &str, found: &mut Vec<String>) {
    match tokens[at] {
        "{" => {
            let (mut depth, mut next) = (0, true);
            for (inner, &token) in tokens.iter().enumerate().skip(at) {
                depth = match token {
                    "{" => depth + 1,
                    "}" => depth - 1,
                    _ => depth,
                };
                if depth == 0 {
                    return;
                }
                if next && depth == 1 && token != "{" {
                    tree(tokens, inner, before, found);
                }
                next = depth == 1 && matches!(token, "{" | ",");
            }
        }
        "super" => match tokens.get(at + 1) {
            Some(&"::") => tree(tokens, at + 2, &above(before), found),
            _ => found.push(above(before)),
        },
        "self" | "*" | "<" => found.push(before.to_owned()),
        name => {
            let path = join(before, name);
            match tokens.get(at + 1) {
                Some(&"::") => tree(tokens, at + 2, &path, found),
                _ => found.push(path),
            }
        }
    }
}

fn join(before: &str, name: &str) -> String {
    if before.is_empty() { name.to_owned() } else { format!("{before}/{name}") }
}

fn above(module: &str) -> String {
    module.rsplit_once('/').map_or("", |(above, _)| above).to_owned()
}

/// The rooms as the list of `lib.rs` has them, each with the number of its line.
fn order() -> BTreeMap<String, usize> {
    let lines = include_str!("../../src/lib.rs").lines().filter_map(|line| line.strip_prefix("//! - "));
    let rooms = lines.enumerate().flat_map(|(at, line)| {
        let names = line.split_once(": ").map_or(line, |(names, _)| names);
        names.split('`').skip(1).step_by(2).map(move |name| (name.to_owned(), at))
    });
    rooms.collect()
}

fn room(module: &str) -> &str {
    module.split('/').next().unwrap_or_default()
}

#[test]
fn every_room_imports_only_from_those_above_it() {
    let (imports, order) = (imports(), order());
    // The root is what a caller of the crate sees; of the crate itself only the last room is one.
    let last = order.values().max().expect("a list of rooms");
    let place = |module: &str| match room(module) {
        "" => Some(2 * last - 1),
        room => order.get(room).map(|at| 2 * at),
    };
    let mut faults = Vec::new();
    for (module, others) in &imports {
        let Some(own) = place(module) else {
            faults.push(format!("src/{module}.rs is in no room that lib.rs lists"));
            continue;
        };
        for other in others.iter().filter(|other| room(other) != room(module) && place(other) >= Some(own)) {
            faults.push(format!("src/{module}.rs imports from src/{other}.rs, which stands below it"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_two_files_of_a_room_need_each_other() {
    let imports = imports();
    let mut round: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for module in imports.keys() {
        if reached(&imports, module).contains(module.as_str()) {
            round.entry(room(module)).or_default().push(module);
        }
    }
    assert!(round.is_empty(), "files that need each other: {round:#?}");
}

/// The files of its room that a file needs, and those need.
fn reached<'a>(imports: &'a BTreeMap<String, BTreeSet<String>>, module: &str) -> BTreeSet<&'a str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![module]);
    while let Some(next) = open.pop() {
        for other in imports[next].iter().filter(|other| room(other) == room(module)) {
            if reached.insert(other.as_str()) {
                open.push(other);
            }
        }
    }
    reached
}

/// What is read off a source: paths of every manner, and none out of texts and comments.
#[test]
fn imports_are_read_off_the_source() {
    let source = r##"
        //! [`crate::web`]
        mod child;
        use super::{aunt::{self, Cousin}, *};
        use child::Toy; // crate::web
        pub(in crate::rules) fn f() -> crate::amount::Amount { "crate::web"; '"'; r#"crate::web"#; self::g::<'a>() }
        mod tests { use super::*; use super::super::super::read::{fold, html::{tag, table::Grid}}; }
    "##;
    let mut found = paths("rules/own", source);
    found.sort();
    let expected = [
        "amount/Amount",
        "read/fold",
        "read/html/table/Grid",
        "read/html/tag",
        "rules",
        "rules/aunt",
        "rules/aunt/Cousin",
        "rules/own",
        "rules/own/child/Toy",
        "rules/own/g",
    ];
    assert_eq!(found, expected);
}
