//! The build script (the sources of this folder are its modules, too): reads the forms of this folder, checks them and writes them as the library that the crate starts with, so that a
//! start parses nothing and checks nothing. What the rules alone know, such as the names of their checks, is a test's to look at.

// What opening packs takes besides.
#![allow(dead_code, unreachable_pub, unused_imports)]

mod balance;
mod claim;
mod extend;
mod formula;
mod memo;
mod model;
mod names;
mod objects;
mod pack;
mod rule;
mod shape;

use std::path::Path;

/// The form that others extend first.
const FORMS: [&str; 2] = ["cn-2021.json", "cn-2019.json"];

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/form");
    println!("cargo::rerun-if-changed={}", folder.display());
    let (mut known, mut definitions) = (Vec::new(), Vec::new());
    for name in FORMS {
        let text = std::fs::read_to_string(folder.join(name)).expect("a form");
        let own = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let mut form = extend::read(&own, &mut known).unwrap_or_else(|reasons| panic!("{}", reasons.join("\n")));
        for rule in &mut form.rules {
            // What people read in the rule reference, which is made of the JSON.
            (rule.why, rule.exceptions, rule.since) = (None, None, None);
            rule.limits.iter_mut().for_each(|limit| limit.why = None);
        }
        definitions.push(form);
    }
    let library = pack::Library::open(definitions, None).unwrap_or_else(|reasons| panic!("{}", reasons.join("\n")));
    let bytes = postcard::to_allocvec(&library).expect("a library is written");
    std::fs::write(Path::new(&std::env::var("OUT_DIR").expect("cargo says where")).join("forms"), bytes)
        .expect("written");
}
